import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers.ts'
import { KindIcon, LastContact, LevelPill, NextFollowUp, StagePill } from './customer-cells.tsx'
import classes from './customers.module.css'

/** A customer in two lines, on a phone. */
export const CustomerCard = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.card}>
      <div className={classes.cardTop}>
        <KindIcon kind={customer.kind} />
        <span className={classes.cardName}>{customer.name}</span>
        <LevelPill level={customer.level} />
        <StagePill stage={customer.stage} />
      </div>
      <div className={classes.cardMeta}>
        <span className="one-line">{customer.owner?.name ?? t('customers.pool')}</span>
        <LastContact at={customer.stats.lastContactAt} />
        {customer.stats.openFollowUpCount > 0 && <NextFollowUp stats={customer.stats} />}
      </div>
    </div>
  )
}
