import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers.ts'
import { LastContact, NextFollowUp } from '../customers/customer-cells.tsx'
import { useCan, useFormat } from '../me.ts'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { Rhythm } from './rhythm.tsx'

/** How much, how lately, and the rhythm of the last year. */
export const Totals = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const can = useCan()
  const { id, stats, hiddenFields } = customer
  return (
    <PanelSection title={t('customer.totals')}>
      <dl className={classes.totals}>
        <Total name={t('customers.field.lastContactAt')}>
          <LastContact at={stats.lastContactAt} />
        </Total>
        <Total name={t('customers.field.nextFollowUpAt')}>
          <NextFollowUp stats={stats} />
        </Total>
        <Total name={t('customers.field.communicationCount')}>
          {format.number(stats.communicationCount)}
        </Total>
        {can('orders.read') && (
          <Total name={t('customers.field.orderCount')}>{format.number(stats.orderCount)}</Total>
        )}
        {stats.orderTotals.length > 0 && !hiddenFields.includes('orderTotals') && (
          <Total name={t('customers.field.orderTotal')} isWide>
            {format.monies(stats.orderTotals)}
          </Total>
        )}
      </dl>
      {can('communications.read') && stats.communicationCount > 0 && (
        <Rhythm customerId={id} all={stats.communicationCount} />
      )}
    </PanelSection>
  )
}

const Total = ({ name, isWide, children }: { name: string; isWide?: boolean; children: ReactNode }) => (
  <div className={classes.total} data-wide={isWide || undefined}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
