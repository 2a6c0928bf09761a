import { ActionIcon, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactPoint, Customer } from '../../shared/customers.ts'
import { PointLink, pointOf } from '../customers/customer-cells.tsx'
import { contactPointSigns } from '../vocabulary.ts'
import { useWord } from '../words.ts'
import { CustomerMenu } from './customer-menu.tsx'
import classes from './reach.module.css'

/** The preferred number and address, to call, write or copy. */
export const Reach = ({ customer }: { customer: Customer }) => (
  <div className={classes.reach}>
    <Point point={pointOf(customer, 'phone')} />
    <Point point={pointOf(customer, 'email')} />
    <CustomerMenu customer={customer} />
  </div>
)

const Point = ({ point }: { point: ContactPoint | undefined }) => {
  const word = useWord()
  if (!point) return null
  const PointIcon = contactPointSigns[point.type].icon
  return (
    <span className={classes.point}>
      <PointIcon size={16} stroke={1.6} role="img" aria-label={word('contactPoint', point.type)} />
      <span className={`${classes.value} figures one-line`}>
        <PointLink point={point} />
      </span>
      {!point.masked && <Copy value={point.value} />}
    </span>
  )
}

export const Copy = ({ value }: { value: string }) => {
  const { t } = useTranslation()
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <ActionIcon
          size={28}
          onClick={copy}
          aria-label={copied ? t('common.copied') : t('customer.copy', { value })}
          title={t('common.copy')}
        >
          {copied ? <IconCheck size={15} /> : <IconCopy size={15} stroke={1.6} />}
        </ActionIcon>
      )}
    </CopyButton>
  )
}
