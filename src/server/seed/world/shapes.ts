import type { BuiltInRole } from '../../../shared/access.ts'
import type { ContactInput, CustomerInput } from '../../../shared/customers.ts'
import type { OrderStatus, ProductInput } from '../../../shared/orders.ts'
import type { Locale } from '../../../shared/shapes.ts'

// How the cast is written down. Amounts are in minor units.

export type CastTeam = { name: string; parent?: string }
export type CastUser = {
  name: string
  email: string
  role: BuiltInRole | 'service'
  team: string
  locale: Locale
  timeZone?: string
}
export type CastProduct = Omit<ProductInput, 'price'> & { price: number; currency?: 'CNY' | 'USD' }

export type CastCustomer = Omit<CustomerInput, 'ownerId'> & {
  /** Days ago, a day before which it was entered. */
  since: number
  /** null: it lies in the pool. */
  owner: string | null
  contacts?: Record<string, ContactInput>
}

export type CastOrder = {
  number: string
  /** Counted from today. */
  day: number
  status: OrderStatus
  channel: string
  currency?: 'CNY' | 'USD'
  /** Product, quantity and, where it isn't the list price, the price of one. */
  items: (readonly [product: string, quantity: number, price?: number])[]
  discount?: number
  contact?: string
  note?: string
  paid?: (readonly [day: number, amount: number, method: string])[]
}
