import { memo } from 'react'
import type { TimelineItem } from '../../shared/timeline.ts'
import { ChangeEntry } from './change-entry.tsx'
import { CommunicationEntry } from './communication-entry.tsx'
import { FollowUpEntry } from './follow-up-entry.tsx'
import { OrderEntry } from './order-entry.tsx'

type Props = { item: TimelineItem; customerId: string; isMarked: boolean }

/** One thing that happened, by its kind. */
export const TimelineEntry = memo(({ item, customerId, isMarked }: Props) => {
  const { communication, followUp, order, change, at } = item
  if (communication) return <CommunicationEntry communication={communication} isMarked={isMarked} />
  if (followUp) return <FollowUpEntry followUp={followUp} at={at} isMarked={isMarked} />
  if (order) return <OrderEntry order={order} isMarked={isMarked} />
  if (change) return <ChangeEntry change={change} at={at} customerId={customerId} />
  return null
})
