import * as contract from '../../shared/people.ts'
import { changeMe, changePassword } from '../../shared/session.ts'
import type { Mount } from '../http.ts'
import * as session from '../session/session.ts'
import * as people from './people.ts'

export const peopleRoutes = (mount: Mount): void => {
  mount(contract.listUsers, (ctx, { query }) => people.list(ctx, query))
  mount(contract.inviteUser, (ctx, { body }) => people.createUser(ctx, body))
  mount(contract.getUser, (ctx, { params }) => people.get(ctx, params.id))
  mount(contract.changeUser, (ctx, { params, body, ifMatch }) => people.change(ctx, params.id, body, ifMatch))
  mount(contract.createPasswordLink, (ctx, { params }) => people.createPasswordLink(ctx, params.id))
  mount(contract.checkPasswordLink, (ctx, { body }) => people.checkPasswordLink(ctx, body.token))
  mount(contract.usePasswordLink, async (ctx, { body, request, reply }) => {
    const { me, token } = await people.usePasswordLink(ctx, body, session.visitOf(request))
    session.giveCookie(ctx, reply, token)
    return me
  })
  mount(changeMe, (ctx, { body }) => people.changeMe(ctx, body))
  mount(changePassword, (ctx, { body, request }) =>
    people.changePassword(ctx, body, session.visitOf(request)),
  )
}
