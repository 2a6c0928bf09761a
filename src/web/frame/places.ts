import {
  type Icon,
  IconCalendarCheck,
  IconHome,
  IconLifebuoy,
  IconPackage,
  IconReceipt,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react'
import type { Permission } from '../../shared/access.ts'

/** Where one can go: its address, its word (`frame.…`), icon, the key after `g`, and what one needs to be let in. */
export const places = [
  { to: '/today', word: 'today', icon: IconHome, key: 't', requires: 'follow_ups.read' },
  { to: '/customers', word: 'customers', icon: IconUsers, key: 'c', requires: 'customers.read' },
  { to: '/follow-ups', word: 'followUps', icon: IconCalendarCheck, key: 'f', requires: 'follow_ups.read' },
  { to: '/orders', word: 'orders', icon: IconReceipt, key: 'o', requires: 'orders.read' },
  { to: '/products', word: 'products', icon: IconPackage, key: 'd', requires: 'products.read' },
  { to: '/pool', word: 'pool', icon: IconLifebuoy, key: 'p', requires: 'customers.read' },
  { to: '/trash', word: 'trash', icon: IconTrash, key: 'x', requires: 'customers.trash' },
] as const satisfies readonly {
  to: string
  word: string
  icon: Icon
  key: string
  requires: Permission
}[]
export type Place = (typeof places)[number]

/** On the rail; the others are tabs of the customers' page and in “more”. */
export const railPlaces = places.filter(({ to }) => to !== '/pool' && to !== '/trash')

/** The customers' tabs and pages belong to the same place. */
export const isIn = (pathname: string, to: string) =>
  pathname === to ||
  pathname.startsWith(`${to}/`) ||
  (to === '/customers' && (pathname === '/pool' || pathname === '/trash' || pathname === '/trash/others'))
