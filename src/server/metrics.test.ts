import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../test/server.ts'
import { getCustomer, listCustomers } from '../shared/customers.ts'
import { createApp } from './app.ts'
import { createMetrics } from './metrics.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const appWith = (token?: string) => {
  const metrics = createMetrics(server.services, server.database.pool, token)
  return { ...createApp(server.services, { metrics }), metrics }
}

test('requests are told by the pattern of their address, jobs and connections by number', async () => {
  const { http, metrics } = appWith()
  const headers = { authorization: `Bearer ${server.admin.key}` }
  await http.inject({ url: `${listCustomers.url}?q=诸葛`, headers })
  await http.inject({ url: getCustomer.url.replace(':id', server.admin.userId), headers })
  await http.inject({ url: '/wp-login.php?user=zhuge' })
  metrics.jobDone({ name: 'empty_trash', succeeded: true, seconds: 0.2 })
  const { body } = await http.inject('/metrics')
  expect(body).toContain(
    'http_request_duration_seconds_count{method="GET",route="/api/v1/customers",status="200"} 1',
  )
  expect(body).toContain('route="/api/v1/customers/:id",status="404"} 1')
  expect(body).toContain('route="unknown",status="404"} 1')
  expect(body).toContain('rapport_job_duration_seconds_count{job="empty_trash",succeeded="true"} 1')
  expect(body).toContain('rapport_database_connections{state="waiting"} 0')
  expect(body).toContain('rapport_jobs{state="waiting"} 0')
  expect(body).toContain('nodejs_eventloop_lag_seconds')
  expect(body).not.toMatch(/诸葛|zhuge|wp-login/)
  await http.close()
})

test('without a token they are for this machine alone, and not for whoever comes through its proxy', async () => {
  const { http } = appWith()
  expect((await http.inject({ url: '/metrics', remoteAddress: '10.0.0.8' })).statusCode).toBe(404)
  expect(
    (await http.inject({ url: '/metrics', headers: { 'x-forwarded-for': '127.0.0.1' } })).statusCode,
  ).toBe(404)
  expect((await http.inject('/metrics')).statusCode).toBe(200)
  await http.close()
})

test('with a token they are for whoever shows it', async () => {
  const { http } = appWith('sixteen-characters')
  const from = (authorization?: string) =>
    http.inject({
      url: '/metrics',
      remoteAddress: '10.0.0.8',
      headers: authorization ? { authorization } : {},
    })
  expect((await from()).statusCode).toBe(404)
  expect((await from('Bearer sixteen-character')).statusCode).toBe(404)
  expect((await from('Bearer sixteen-characters')).statusCode).toBe(200)
  await http.close()
})
