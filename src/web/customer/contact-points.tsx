import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactPoint, Customer } from '../../shared/customers.ts'
import { useCan } from '../me.ts'
import { ContactPointForm } from './contact-point-form.tsx'
import { ContactPointRow } from './contact-point-row.tsx'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'

/** How to reach the customer: call, write or copy, edit in place, say what is preferred, allowed and still valid. */
export const ContactPointsSection = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation()
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  const points = [...customer.contactPoints].sort(byPrimary)
  return (
    <PanelSection
      title={t('customers.field.contactPoints')}
      add={
        can('customers.update')
          ? { label: t('customers.form.addPoint'), run: () => setAdding(true) }
          : undefined
      }
    >
      {points.length === 0 && !isAdding && <p className={classes.none}>{t('customer.noPoints')}</p>}
      <ul>
        {points.map((point) => (
          <ContactPointRow key={point.id} point={point} />
        ))}
      </ul>
      {isAdding && <ContactPointForm customerId={customer.id} onDone={() => setAdding(false)} />}
    </PanelSection>
  )
}

/** What may not be used any more stands last. */
const byPrimary = (a: ContactPoint, b: ContactPoint) => weight(b) - weight(a)
const weight = ({ isPrimary, validity, consent }: ContactPoint) =>
  (validity === 'invalid' ? -4 : 0) + (consent === 'withdrawn' ? -2 : 0) + (isPrimary ? 1 : 0)
