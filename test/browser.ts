import type { LightMyRequestResponse } from 'fastify'
import { signIn } from '../src/shared/session.ts'
import type { Caller, TestServer } from './server.ts'

/** Someone with a session cookie instead of an API key, as a browser on our own page has it. */
export type Browser = Pick<Caller, 'call' | 'ok' | 'refused'> & { cookie: string }

export const browserWith = ({ anonymous }: TestServer, cookie: string): Browser => ({
  cookie,
  call: (endpoint, request) =>
    anonymous.call(endpoint, { ...request, headers: { cookie, ...request?.headers } }),
  ok: (endpoint, request) => anonymous.ok(endpoint, { ...request, headers: { cookie, ...request?.headers } }),
  refused: (endpoint, request) =>
    anonymous.refused(endpoint, { ...request, headers: { cookie, ...request?.headers } }),
})

export const cookieFrom = (answer: LightMyRequestResponse): string =>
  String(answer.headers['set-cookie']).split(';')[0]!

/** Signs in as the page does. */
export const signInWith = async (
  server: TestServer,
  email: string,
  password: string,
  headers: Record<string, string> = {},
): Promise<Browser> => {
  const answer = await server.anonymous.call(signIn, { body: { email, password }, headers })
  if (answer.statusCode !== 201) throw new Error(`not signed in: ${answer.statusCode} ${answer.body}`)
  return browserWith(server, cookieFrom(answer))
}
