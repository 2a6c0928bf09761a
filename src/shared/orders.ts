import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { defineFields } from './fields.ts'
import {
  Batch,
  BatchAnswer,
  Currency,
  customerParams,
  Id,
  Instant,
  idParams,
  Line,
  ListQuery,
  Money,
  Nullable,
  OneOf,
  OptionalText,
  ownedParams,
  Page,
  Price,
  Strict,
  UserRef,
  Version,
} from './shapes.ts'

export const orderStatuses = [
  'draft',
  'confirmed',
  'paid',
  'shipped',
  'completed',
  'cancelled',
  'refunded',
] as const
export type OrderStatus = (typeof orderStatuses)[number]
/**
 * Where an order may go from each status. What was cancelled or refunded only begins anew, as a draft; what was paid is
 * refunded or cancelled, no draft any more.
 */
export const statusesAfter: Record<OrderStatus, readonly OrderStatus[]> = {
  draft: ['confirmed', 'paid', 'shipped', 'completed', 'cancelled', 'refunded'],
  confirmed: ['draft', 'paid', 'shipped', 'completed', 'cancelled', 'refunded'],
  paid: ['confirmed', 'shipped', 'completed', 'cancelled', 'refunded'],
  shipped: ['confirmed', 'paid', 'completed', 'cancelled', 'refunded'],
  completed: ['paid', 'shipped', 'refunded'],
  cancelled: ['draft'],
  refunded: ['draft'],
}
/** The statuses whose orders count as sold. */
export const soldStatuses = ['confirmed', 'paid', 'shipped', 'completed'] as const
export const knownSalesChannels = [
  'direct',
  'shop',
  'website',
  'marketplace',
  'phone',
  'wechat',
  'partner',
  'other',
] as const

export const ProductInput = Strict({
  code: Line(60),
  name: Line(200),
  unit: Type.Optional(Nullable(Line(20))),
  price: Type.Optional(Nullable(Price)),
  active: Type.Optional(Type.Boolean()),
  note: Type.Optional(Nullable(OptionalText(2_000))),
})
export type ProductInput = Static<typeof ProductInput>
export const ProductPatch = Type.Partial(ProductInput, { additionalProperties: false })
export type ProductPatch = Static<typeof ProductPatch>
export const Product = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  unit: Nullable(Type.String()),
  price: Nullable(Money),
  active: Type.Boolean(),
  note: Nullable(Type.String()),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
})
export type Product = Static<typeof Product>
export const productFields = defineFields({
  code: { type: 'text', sortable: true, filled: true },
  name: { type: 'text', sortable: true, filled: true },
  active: { type: 'boolean' },
  createdAt: { type: 'instant', sortable: true, filled: true },
})

export const listProducts = endpoint('GET', '/products', {
  requires: 'products.read',
  summary: 'List products',
  query: ListQuery,
  answer: Page(Product),
})
export const createProduct = endpoint('POST', '/products', {
  requires: 'products.manage',
  summary: 'Create a product',
  body: ProductInput,
  answer: Product,
  status: 201,
})
export const getProduct = endpoint('GET', '/products/:id', {
  requires: 'products.read',
  summary: 'One product',
  params: idParams,
  answer: Product,
})
export const updateProduct = endpoint('PATCH', '/products/:id', {
  requires: 'products.manage',
  summary: 'Change a product; orders keep the name and price they were made with',
  params: idParams,
  body: ProductPatch,
  answer: Product,
})
export const trashProduct = endpoint('DELETE', '/products/:id', {
  requires: 'products.manage',
  summary: 'Move a product to the trash, for 30 days',
  params: idParams,
})
export const restoreProduct = endpoint('DELETE', '/products/:id/trash', {
  requires: 'products.manage',
  summary: 'Take a product back out of the trash',
  params: idParams,
  answer: Product,
})

/** Of an item: above zero, up to four decimals. */
const Quantity = Type.Number({ minimum: 0.0001, maximum: 1_000_000_000, multipleOf: 0.0001 })

export const OrderItemInput = Strict({
  productId: Type.Optional(Nullable(Id)),
  name: Type.Optional(Line(200, "needed without `productId`; else the product's name stands")),
  quantity: Quantity,
  unit: Type.Optional(Nullable(Line(20))),
  unitPrice: Type.Optional(Price),
})
export type OrderItemInput = Static<typeof OrderItemInput>

const orderProperties = {
  number: Type.Optional(Line(60, 'unique; given out when left out')),
  orderedAt: Type.Optional(Instant),
  status: Type.Optional(OneOf(orderStatuses, 'confirmed when left out')),
  channel: Type.Optional(Nullable(Line(60, 'sales channel'))),
  currency: Type.Optional(Currency),
  items: Type.Optional(Type.Array(OrderItemInput, { maxItems: 500 })),
  discount: Type.Optional(Nullable(Price)),
  total: Type.Optional(Price),
  note: Type.Optional(Nullable(OptionalText(10_000))),
  contactId: Type.Optional(Nullable(Id)),
  communicationId: Type.Optional(Nullable(Id)),
}
/**
 * `total` = sum of quantity × unit price, each rounded to the minor unit (half up), − discount. Sent along, it must agree;
 * an order without items has the `total` sent. All in one currency: `currency`, else that of the first amount.
 */
export const OrderInput = Strict(orderProperties)
export type OrderInput = Static<typeof OrderInput>
export const OrderPatch = Type.Partial(OrderInput, { additionalProperties: false })
export type OrderPatch = Static<typeof OrderPatch>
export const OrderInBatch = Strict({ customerId: Id, ...orderProperties })
export type OrderInBatch = Static<typeof OrderInBatch>

// Where a role keeps `orders.total` back, every amount is null.
export const OrderItem = Type.Object({
  id: Id,
  productId: Nullable(Id),
  name: Type.String(),
  quantity: Type.Number(),
  unit: Nullable(Type.String()),
  unitPrice: Nullable(Money),
  amount: Nullable(Money),
})
export type OrderItem = Static<typeof OrderItem>
export const Payment = Type.Object({
  id: Id,
  orderId: Id,
  customerId: Id,
  amount: Nullable(Money),
  paidAt: Instant,
  method: Nullable(Type.String()),
  note: Nullable(Type.String()),
  createdAt: Instant,
})
export type Payment = Static<typeof Payment>
export const Order = Type.Object({
  id: Id,
  customerId: Id,
  customerName: Type.String(),
  number: Type.String(),
  orderedAt: Instant,
  status: OneOf(orderStatuses),
  channel: Nullable(Type.String()),
  currency: Type.String(),
  items: Type.Array(OrderItem),
  discount: Nullable(Money),
  total: Nullable(Money),
  paid: Nullable(Money),
  note: Nullable(Type.String()),
  contactId: Nullable(Id),
  communicationId: Nullable(Id),
  createdBy: Nullable(UserRef),
  createdAt: Instant,
  updatedAt: Instant,
  version: Version,
})
export type Order = Static<typeof Order>

export const orderFields = defineFields({
  number: { type: 'text', sortable: true, filled: true },
  orderedAt: { type: 'instant', sortable: true, filled: true },
  status: { type: 'choice', codes: orderStatuses },
  channel: { type: 'choice' },
  total: { type: 'money', sortable: true, filled: true, guard: 'orders.total' },
  currency: { type: 'choice' },
  customerId: { type: 'id' },
  createdAt: { type: 'instant', sortable: true, filled: true },
})

export const listOrders = endpoint('GET', '/orders', {
  requires: 'orders.read',
  summary: 'List orders across customers',
  query: ListQuery,
  answer: Page(Order),
})
export const createOrders = endpoint('POST', '/orders/batch', {
  requires: 'orders.create',
  summary: 'Enter up to 1,000 orders, answered per row',
  body: Batch(OrderInBatch),
  perRow: true,
  answer: BatchAnswer,
})
export const listCustomerOrders = endpoint('GET', '/customers/:customerId/orders', {
  requires: 'orders.read',
  summary: "A customer's orders",
  params: customerParams,
  query: ListQuery,
  answer: Page(Order),
})
export const enterOrder = endpoint('POST', '/customers/:customerId/orders', {
  requires: 'orders.create',
  summary: 'Enter an order with its items',
  params: customerParams,
  body: OrderInput,
  answer: Order,
  status: 201,
})
export const getOrder = endpoint('GET', '/customers/:customerId/orders/:id', {
  requires: 'orders.read',
  summary: 'One order',
  params: ownedParams,
  answer: Order,
})
export const changeOrder = endpoint('PATCH', '/customers/:customerId/orders/:id', {
  requires: 'orders.update',
  summary: 'Change an order, its items or its status',
  params: ownedParams,
  body: OrderPatch,
  answer: Order,
})
export const trashOrder = endpoint('DELETE', '/customers/:customerId/orders/:id', {
  requires: 'orders.trash',
  summary: 'Move an order to the trash, for 30 days',
  params: ownedParams,
})
export const restoreOrder = endpoint('DELETE', '/customers/:customerId/orders/:id/trash', {
  requires: 'orders.trash',
  summary: 'Take an order back out of the trash',
  params: ownedParams,
  answer: Order,
})
export const listOrderStatuses = endpoint('GET', '/customers/:customerId/orders/:id/statuses', {
  requires: 'orders.read',
  summary: 'Which status an order had, since when and by whom, newest first',
  params: ownedParams,
  answer: Type.Object({
    items: Type.Array(Type.Object({ status: OneOf(orderStatuses), from: Instant, by: Nullable(UserRef) })),
  }),
})
export const listPayments = endpoint('GET', '/customers/:customerId/orders/:id/payments', {
  requires: 'orders.read',
  summary: 'What was paid of an order',
  params: ownedParams,
  answer: Type.Object({ items: Type.Array(Payment) }),
})
export const PaymentInput = Strict({
  amount: Price,
  paidAt: Type.Optional(Instant),
  method: Type.Optional(Nullable(Line(60))),
  note: Type.Optional(Nullable(OptionalText(2_000))),
})
export type PaymentInput = Static<typeof PaymentInput>
export const recordPayment = endpoint('POST', '/customers/:customerId/orders/:id/payments', {
  requires: 'orders.update',
  summary: 'Record a payment',
  params: ownedParams,
  body: PaymentInput,
  answer: Payment,
  status: 201,
})
export const removePayment = endpoint('DELETE', '/customers/:customerId/orders/:orderId/payments/:id', {
  requires: 'orders.update',
  summary: 'Take a payment back; the history keeps it',
  params: Strict({ customerId: Id, orderId: Id, id: Id }),
})
