import * as contract from '../../shared/customers.ts'
import type { Mount } from '../http.ts'
import * as contactPoints from './contact-points.ts'

export const contactPointRoutes = (mount: Mount): void => {
  mount(contract.listContactPoints, async (ctx, { params }) => {
    const items = await contactPoints.list(ctx, params.customerId)
    return { items, next: null, total: { count: items.length, exact: true } }
  })
  mount(contract.createContactPoint, (ctx, { params, body }) =>
    contactPoints.add(ctx, params.customerId, body),
  )
  mount(contract.updateContactPoint, (ctx, { params, body }) => contactPoints.change(ctx, params, body))
  mount(contract.removeContactPoint, (ctx, { params }) => contactPoints.remove(ctx, params))
}
