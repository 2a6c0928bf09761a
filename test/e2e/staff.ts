import type { BuiltInRole } from '../../src/shared/access.ts'
import { inviteUser, listRoles } from '../../src/shared/people.ts'
import { signIn } from '../../src/shared/session.ts'
import type { Locale } from '../../src/shared/shapes.ts'
import { administrator } from '../server-process.ts'
import { type Caller, callerAt } from './caller.ts'

/** A user of the instance at `url`, signed in: `cookie` is what their browser holds. */
export type Person = { url: string; id: string; name: string; email: string; cookie: string; api: Caller }

export const password = administrator.password

export const enter = async (url: string, email: string): Promise<Person> => {
  const answer = await fetch(`${url}${signIn.url}`, {
    method: signIn.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Error(`${email} can't sign in: ${answer.status} ${await answer.text()}`)
  const { id, name } = (await answer.json()) as { id: string; name: string }
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
  return { url, id, name, email, cookie, api: callerAt(url, { cookie }) }
}

type Options = { name: string; locale: Locale; teamId?: string }

/** A new user, whose day no other journey disturbs. */
export const hire = async (
  url: string,
  admin: Person,
  role: BuiltInRole,
  options: Options,
): Promise<Person> => {
  const email = `${crypto.randomUUID()}@example.com`
  const { items: roles } = await admin.api.ok(listRoles)
  const roleId = roles.find(({ code }) => code === role)!.id
  await admin.api.ok(inviteUser, {
    body: { ...options, email, roleId, password, timeZone: 'Asia/Shanghai' },
  })
  return enter(url, email)
}
