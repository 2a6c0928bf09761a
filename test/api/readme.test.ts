import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../server.ts'

// The examples of the READMEs are run as they stand, by the shell and curl, against the real server.

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/** The shell blocks that call the API. */
const examplesIn = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
    .map((match) => match[1]!)
    .filter((block) => block.includes('curl'))

let server: TestServer
let api: string
beforeAll(async () => {
  server = await testServer()
  api = `${await server.app.http.listen({ port: 0, host: '127.0.0.1' })}/api/v1`
})
afterAll(() => server.stop())

/** Each command's answer, one JSON value after another. */
const shell = async (script: string, variables: Record<string, string>): Promise<string> => {
  const { stdout } = await run('sh', ['-ec', script.replaceAll('curl -s ', 'curl -sS --fail-with-body ')], {
    env: { ...process.env, NO_PROXY: '*', no_proxy: '*', API: api, KEY: server.admin.key, ...variables },
  })
  return stdout
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  test('the examples work, one after the other', async () => {
    const [create, record, complete, find, order, list] = examplesIn(file) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const customer = JSON.parse(await shell(create, {}))
    const CUSTOMER = customer.id as string
    const unique = record.replace('call-0001', `call-${CUSTOMER}`)
    const communication = JSON.parse(await shell(unique, { CUSTOMER }))
    expect(await shell(complete, { CUSTOMER, FOLLOW_UP: communication.followUpId })).toContain(
      '"state":"completed"',
    )
    expect((await shell(find, {})).split(CUSTOMER).length).toBeGreaterThan(3)
    expect(await shell(order, { CUSTOMER })).toContain('"amount":19800')
    expect(await shell(list, {})).toContain(CUSTOMER)
  })
})
