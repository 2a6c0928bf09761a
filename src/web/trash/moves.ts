import { restoreCommunication, trashCommunication } from '../../shared/communications.ts'
import { restoreContact, trashContact } from '../../shared/customers.ts'
import type { Endpoint } from '../../shared/endpoint.ts'
import { restoreFollowUp, trashFollowUp } from '../../shared/follow-ups.ts'
import { restoreOrder, restoreProduct, trashOrder, trashProduct } from '../../shared/orders.ts'
import type { TrashItem, TrashKind } from '../../shared/trash.ts'
import { call } from '../api.ts'

type Way = 'restore' | 'trash'
const endpoints: Record<TrashKind, Record<Way, Endpoint>> = {
  contact: { restore: restoreContact, trash: trashContact },
  communication: { restore: restoreCommunication, trash: trashCommunication },
  follow_up: { restore: restoreFollowUp, trash: trashFollowUp },
  order: { restore: restoreOrder, trash: trashOrder },
  product: { restore: restoreProduct, trash: trashProduct },
}

/** Products belong to no customer. */
const paramsOf = ({ id, customerId }: TrashItem) => (customerId ? { customerId, id } : { id })

/** Out of the trash, or back into it. */
export const move = (item: TrashItem, way: Way) =>
  call(endpoints[item.kind][way], { params: paramsOf(item) } as never)
