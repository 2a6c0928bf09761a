import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { listOrderStatuses, type Order, type OrderStatus, statusesAfter } from '../../shared/orders.ts'
import { useCan, useFormat } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { ToneIcon } from '../ui/tone.tsx'
import { orderStatusSigns } from '../vocabulary.ts'
import { StatusPill } from './order-pieces.tsx'
import classes from './orders.module.css'
import { useOrderVerbs } from './use-order-verbs.ts'

const ends: readonly OrderStatus[] = ['cancelled', 'refunded']

/** The status, and where the order may go from it. */
export const StatusMenu = ({ order }: { order: Order }) => {
  const { t } = useTranslation()
  const can = useCan()
  const { change } = useOrderVerbs()
  const { status } = order
  if (!can('orders.update')) return <StatusPill status={status} />
  const next = statusesAfter[status]
  const item = (to: OrderStatus) => {
    const { icon: StatusIcon } = orderStatusSigns[to]
    return (
      <Menu.Item
        key={to}
        leftSection={<StatusIcon size={16} stroke={1.6} />}
        onClick={() => void change([order], to)}
      >
        {t(`vocabulary.orderStatus.${to}`)}
      </Menu.Item>
    )
  }
  const label = t('orders.detail.changeStatus', { status: t(`vocabulary.orderStatus.${status}`) })
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.status} aria-label={label}>
          <StatusPill status={status} />
          <IconChevronDown size={14} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {next.filter((to) => !ends.includes(to)).map(item)}
        {next.some((to) => ends.includes(to)) && <Menu.Divider />}
        {next.filter((to) => ends.includes(to)).map(item)}
      </Menu.Dropdown>
    </Menu>
  )
}

type HistoryProps = { order: Order; isLive: boolean }

/** Which status it had, since when, and who said so; newest first. */
export const StatusHistory = ({ order: { customerId, id }, isLive }: HistoryProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useEndpoint(listOrderStatuses, { params: { customerId, id } }, { enabled: isLive })
  if (!data?.items.length) return null
  return (
    <section>
      <h3 className={classes.heading}>{t('orders.detail.statuses')}</h3>
      <ol className={classes.history}>
        {data.items.map(({ status, from, by }) => (
          <li key={`${status} ${from}`}>
            <ToneIcon {...orderStatusSigns[status]} label={t(`vocabulary.orderStatus.${status}`)} />
            <span>{t(`vocabulary.orderStatus.${status}`)}</span>
            <span className={classes.faint}>{by?.name}</span>
            <time className={`${classes.at} figures`} dateTime={from} title={format.full(from)}>
              {format.dayTime(from)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}
