import * as contract from '../../shared/organisation.ts'
import { claimInstance } from '../../shared/session.ts'
import type { Mount } from '../http.ts'
import * as session from '../session/session.ts'
import * as organisation from './organisation.ts'

export const organisationRoutes =
  (loadSampleData?: organisation.LoadSampleData) =>
  (mount: Mount): void => {
    mount(contract.getSetup, async (ctx) => ({ open: !(await organisation.isFounded(ctx)) }))
    mount(claimInstance, async (ctx, { body, request, reply }) => {
      const visit = session.visitOf(request)
      const { me, token } = await organisation.claim(ctx, body, visit, loadSampleData)
      session.giveCookie(ctx, reply, token)
      return me
    })
    mount(contract.getOrganisation, (ctx) => organisation.get(ctx))
    mount(contract.changeOrganisation, (ctx, { body, ifMatch }) => organisation.change(ctx, body, ifMatch))
  }
