import * as contract from '../../shared/session.ts'
import type { Mount } from '../http.ts'
import * as session from './session.ts'

export const sessionRoutes = (mount: Mount): void => {
  mount(contract.signIn, async (ctx, { body, request, reply }) => {
    const { me, token } = await session.signIn(ctx, body, session.visitOf(request))
    session.giveCookie(ctx, reply, token)
    return me
  })
  mount(contract.signOut, async (ctx, { reply }) => {
    await session.signOut(ctx)
    session.takeCookie(ctx, reply)
  })
  mount(contract.getMe, (ctx) => session.me(ctx))
  mount(contract.listSessions, async (ctx) => ({ items: await session.list(ctx) }))
  mount(contract.revokeSession, (ctx, { params }) => session.revoke(ctx, params.id))
}
