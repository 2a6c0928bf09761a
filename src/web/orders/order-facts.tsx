import { Select } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { listContacts } from '../../shared/customers.ts'
import { type OrderStatus, orderStatuses } from '../../shared/orders.ts'
import { useMe } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { CreatableSelect } from '../ui/creatable.tsx'
import type { useForm } from '../ui/form.tsx'
import classes from './order-form.module.css'
import type { OrderValues } from './order-values.ts'
import { useSalesChannels } from './order-words.ts'

const WhenInput = lazy(() => import('../ui/when.tsx').then((file) => ({ default: file.WhenInput })))

/** An order begins as one of these; later it goes its way step by step. */
const firstStatuses = orderStatuses.filter((status) => status !== 'cancelled' && status !== 'refunded')

type Props = { form: ReturnType<typeof useForm<OrderValues>>; customerId: string; isNew: boolean }

/** How an order stands, when and by which way it came, and with whom. */
export const OrderFacts = ({ form: { field, values, set }, customerId, isNew }: Props) => {
  const { t } = useTranslation()
  const { timeZone } = useMe()
  return (
    <div className={classes.pair}>
      {isNew && (
        <Select
          {...field('status')}
          onChange={(status) => status && set({ status: status as OrderStatus })}
          label={t('orders.field.status')}
          allowDeselect={false}
          data={firstStatuses.map((value) => ({ value, label: t(`vocabulary.orderStatus.${value}`) }))}
        />
      )}
      <CreatableSelect {...field('channel')} label={t('orders.field.channel')} choices={useSalesChannels()} />
      <Suspense fallback={<div className={classes.coming} />}>
        <WhenInput
          label={t('orders.field.orderedAt')}
          value={values.orderedAt}
          onChange={(at) => at && set({ orderedAt: at })}
          timeZone={timeZone}
          error={field('orderedAt').error}
        />
      </Suspense>
      <ContactSelect
        customerId={customerId}
        value={values.contactId}
        onChange={(contactId) => set({ contactId })}
        error={field('contactId').error}
      />
    </div>
  )
}

type ContactProps = {
  customerId: string
  value: string | null
  onChange: (id: string | null) => void
  error?: string
}
/** Only for customers who have contacts. */
const ContactSelect = ({ customerId, ...rest }: ContactProps) => {
  const { t } = useTranslation()
  const { data } = useEndpoint(listContacts, { params: { customerId } })
  if (!data?.items.length) return null
  return (
    <Select
      {...rest}
      clearable
      searchable
      label={t('orders.field.contactId')}
      placeholder={t('orders.form.noContact')}
      data={data.items.map(({ id, name, title }) => ({
        value: id,
        label: title ? `${name} · ${title}` : name,
      }))}
    />
  )
}
