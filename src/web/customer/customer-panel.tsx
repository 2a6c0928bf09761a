import type { Customer } from '../../shared/customers.ts'
import { ContactPointsSection } from './contact-points.tsx'
import { ContactsSection } from './contacts.tsx'
import { FactsSection } from './facts.tsx'
import { OrdersSection } from './orders.tsx'
import classes from './panel.module.css'
import { Totals } from './totals.tsx'

/** The facts beside the timeline; on a phone in a sheet. */
export const CustomerPanel = ({ customer }: { customer: Customer }) => (
  <div className={classes.panel}>
    <Totals customer={customer} />
    <ContactPointsSection customer={customer} />
    <ContactsSection customerId={customer.id} />
    <OrdersSection customer={customer} />
    <FactsSection customer={customer} />
  </div>
)
