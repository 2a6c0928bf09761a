import { UnstyledButton } from '@mantine/core'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../shared/orders.ts'
import { useFormat } from '../me.ts'
import { later } from '../ui/later.tsx'
import { TimelineItem } from '../ui/timeline.tsx'
import { Pill } from '../ui/tone.tsx'
import { orderStatusSigns, timelineKindSigns } from '../vocabulary.ts'
import { useWord } from '../words.ts'
import classes from './timeline.module.css'

const OrderSheet = later(() => import('../orders/order-sheet.tsx'), 'OrderSheet')

/** How many items are named before “and more”. */
const namedItems = 3

/** Something ordered: number, status, sum and the first items. */
export const OrderEntry = ({ order, isMarked }: { order: Order; isMarked: boolean }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  const [isOpen, setOpen] = useState<boolean>()
  const { id, number, status, total, orderedAt, items, channel } = order
  const named = items.slice(0, namedItems).map((item) => `${item.name} × ${format.number(item.quantity)}`)
  const rest = items.length - named.length
  return (
    <TimelineItem
      id={`item-${id}`}
      {...timelineKindSigns.order}
      tone="accent"
      isMarked={isMarked}
      title={
        <>
          <span className={classes.channel}>{t('vocabulary.timelineKind.order')}</span>
          <UnstyledButton className={`${classes.number} figures`} onClick={() => setOpen(true)}>
            {number}
          </UnstyledButton>
          <Pill {...orderStatusSigns[status]}>{t(`vocabulary.orderStatus.${status}`)}</Pill>
          {channel && <span className={classes.meta}>{word('salesChannel', channel)}</span>}
        </>
      }
      time={
        <time dateTime={orderedAt} title={format.full(orderedAt)}>
          {format.time(orderedAt)}
        </time>
      }
    >
      <div className={classes.order}>
        <span className={classes.items}>
          {named.join('，')}
          {rest > 0 && ` ${t('timeline.moreItems', { count: rest })}`}
        </span>
        {total && <strong className="figures">{format.money(total)}</strong>}
      </div>
      {isOpen !== undefined && (
        <Suspense fallback={null}>
          <OrderSheet order={isOpen ? order : undefined} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </TimelineItem>
  )
}
