import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrator, ServerProcess } from '../server-process.ts'

// Writes under load while the server, PostgreSQL or both are killed without warning. What was acknowledged must be there
// afterwards, once; what wasn't is sent again with the same idempotency key and must not be there twice.

const rounds = 20
const writers = 4

let folder: string
let server: ServerProcess
let cookie: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-crash-'))
  chmodSync(folder, 0o755)
  server = await ServerProcess.on(join(folder, 'data'))
  await server.start()
  const answer = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(administrator),
  })
  expect(answer.status, await answer.clone().text()).toBe(201)
  cookie = answer.headers.get('set-cookie')!.split(';')[0]!
}, 120_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const call = (path: string, init: { method?: string; body?: unknown; key?: string } = {}) =>
  fetch(`${server.url}/api/v1${path}`, {
    method: init.method ?? 'GET',
    headers: {
      cookie,
      ...(init.body !== undefined && { 'content-type': 'application/json' }),
      ...(init.key && { 'idempotency-key': init.key }),
    },
    ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
  })

type Write = { key: string; path: string; body: unknown }

/** Sends a write; true when it was acknowledged. */
const send = async ({ key, path, body }: Write): Promise<boolean> => {
  const answer = await call(path, { method: 'POST', body, key }).catch(() => undefined)
  if (!answer) return false
  const text = await answer.text().catch(() => undefined)
  if (answer.status === 201 && text !== undefined) return true
  expect(answer.status, `${text}\n${server.output}`).toBe(503)
  return false
}

/** Of one writer in one round: what was acknowledged, and the write whose fate it doesn't know. */
const writeUntilKilled = async (customerId: string, label: string, isOver: () => boolean) => {
  const acknowledged: string[] = []
  for (let n = 0; !isOver(); n++) {
    const key = `${label}-${n}`
    const write: Write = {
      key,
      path: `/customers/${customerId}/communications`,
      body: {
        channel: 'phone',
        direction: 'outbound',
        content: key,
        followUp: { content: `follow ${key}`, dueOn: '2026-03-05' },
      },
    }
    if (await send(write)) acknowledged.push(key)
    else return { acknowledged, unsure: write }
  }
  return { acknowledged, unsure: undefined }
}

const kill = (round: number) => {
  if (round % 3 !== 0) server.killServer()
  if (round % 3 !== 1) server.killPostgres()
}

/** All contents of a customer, page by page. */
const contentsOf = async (customerId: string, list: string): Promise<string[]> => {
  const contents: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const answer = await call(`/customers/${customerId}/${list}?limit=200${after && `&after=${after}`}`)
    const page = (await answer.json()) as { items: { content: string }[]; next: string | null }
    contents.push(...page.items.map(({ content }) => content))
    after = page.next
  }
  return contents
}

test(`${rounds} rounds of SIGKILL lose nothing and double nothing`, { timeout: 600_000 }, async () => {
  const made = await call('/customers', { method: 'POST', body: { kind: 'company', name: 'Crash' } })
  const { id } = (await made.json()) as { id: string }
  const expected: string[] = []
  for (let round = 0; round < rounds; round++) {
    let over = false
    const writing = Array.from({ length: writers }, (_, w) =>
      writeUntilKilled(id, `${round}-${w}`, () => over),
    )
    await sleep(150 + Math.random() * 350)
    kill(round)
    over = true
    const outcomes = await Promise.all(writing)
    server.killServer()
    await server.gone()
    await server.start()
    for (const { acknowledged, unsure } of outcomes) {
      expected.push(...acknowledged)
      if (!unsure) continue
      expect(await send(unsure)).toBe(true)
      expected.push(unsure.key)
    }
  }
  expect(expected.length).toBeGreaterThan(rounds * writers)
  expect((await contentsOf(id, 'communications')).sort()).toEqual([...expected].sort())
  expect((await contentsOf(id, 'follow-ups')).sort()).toEqual(expected.map((key) => `follow ${key}`).sort())
  const customer = (await (await call(`/customers/${id}`)).json()) as { stats: Record<string, unknown> }
  expect(customer.stats).toMatchObject({
    communicationCount: expected.length,
    openFollowUpCount: expected.length,
  })
})

test('asked to stop, it ends with exit code 0 and starts again', { timeout: 60_000 }, async () => {
  expect(await server.stop()).toBe(0)
  await server.start()
  expect((await call('/me')).status).toBe(200)
})
