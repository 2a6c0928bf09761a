import { type ListSearch, listSearch } from '../list-search.ts'

/** Which order. */
export type OrderRef = { customerId: string; id: string }

/** Beside what every list's address says: the order that is looked at, as `customer.order`. */
export type OrdersSearch = ListSearch & { open?: string }

const isRef = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/i.test(value)

export const ordersSearch = (search: Record<string, unknown>): OrdersSearch => ({
  ...listSearch(search),
  open: isRef(search.open) ? search.open : undefined,
})

export const refOf = (open: string | undefined): OrderRef | undefined => {
  const [customerId, id] = open?.split('.') ?? []
  return customerId && id ? { customerId, id } : undefined
}

export const openOf = ({ customerId, id }: OrderRef): string => `${customerId}.${id}`
