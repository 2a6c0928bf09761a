import { expect, test } from 'vitest'
import { callerLimit } from './caller-limit.ts'
import type { Context } from './context.ts'
import type { Refusal } from './errors.ts'

const caller = (apiKeyId: string) =>
  ({ actor: { kind: 'api_key', userId: 'same user', apiKeyId } }) as unknown as Context

const limitOf = (most: number) => {
  let now = 0
  const admit = callerLimit(most, () => now)
  const isAdmitted = (ctx: Context) => {
    try {
      admit(ctx)
      return true
    } catch (error) {
      return (error as Refusal).params.seconds
    }
  }
  return { isAdmitted, wait: (milliseconds: number) => (now += milliseconds) }
}

test('a burst is admitted up to the limit; then the caller is told how long to wait', () => {
  const { isAdmitted, wait } = limitOf(5)
  const one = caller('one')
  expect(Array.from({ length: 7 }, () => isAdmitted(one))).toEqual([true, true, true, true, true, 2, 2])
  expect(isAdmitted(caller('another'))).toBe(true)
  wait(2000)
  expect([isAdmitted(one), isAdmitted(one)]).toEqual([true, 2])
  wait(60_000)
  expect(Array.from({ length: 6 }, () => isAdmitted(one))).toEqual([true, true, true, true, true, 2])
})

test('zero is no limit', () => {
  const { isAdmitted } = limitOf(0)
  for (let i = 0; i < 1000; i++) expect(isAdmitted(caller('one'))).toBe(true)
})
