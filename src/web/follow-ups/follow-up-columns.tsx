import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp, followUpFields } from '../../shared/follow-ups.ts'
import { useFormat, useMe } from '../me.ts'
import type { Column } from '../ui/table/columns.ts'
import { Due, From, LastContact, PriorityMark, StateIcon } from './follow-up-pieces.tsx'
import type { Show } from './follow-up-search.ts'
import classes from './follow-ups.module.css'

type Look = Omit<Column<FollowUp>, 'id' | 'header' | 'sortable'>

/** In the order of a first visit; how it ended where it has. */
export const useFollowUpColumns = (show: Show | undefined): Column<FollowUp>[] => {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const hasEnded = show === 'completed' || show === 'cancelled'
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  return useMemo(() => {
    const moment = (at: string | null) =>
      at && (
        <time dateTime={at} title={format.full(at)}>
          {format.day(at)}
        </time>
      )
    const looks = {
      content: { width: 380, cell: (row) => <Content followUp={row} /> },
      dueAt: { width: 150, cell: (row) => <Due followUp={row} /> },
      customerId: { width: 210, cell: (row) => <CustomerLink followUp={row} /> },
      priority: { width: 88, cell: ({ priority }) => <PriorityMark priority={priority} /> },
      assigneeId: { width: 116, cell: ({ assignee }) => assignee.name },
      outcome: { width: 260, hidden: !hasEnded, cell: ({ outcome }) => outcome },
      completedAt: { width: 120, hidden: show !== 'completed', cell: (row) => moment(row.completedAt) },
      from: { width: 108, cell: (row) => <From followUp={row} /> },
      lastContactAt: { width: 112, cell: (row) => <LastContact at={row.lastContactAt} /> },
      createdBy: { width: 116, hidden: true, cell: ({ createdBy }) => createdBy?.name },
      createdAt: { width: 116, hidden: true, cell: ({ createdAt }) => moment(createdAt) },
    } satisfies Record<string, Look>
    return Object.entries(looks).map(([id, look]) => ({
      ...(look as Look),
      id,
      header: t(`followUps.field.${id as keyof typeof looks}`),
      sortable: Boolean((followUpFields as Record<string, { sortable?: boolean }>)[id]?.sortable),
    }))
  }, [i18n.language, format, show])
}

const Content = ({ followUp }: { followUp: FollowUp }) => (
  <span className={classes.content} data-ended={followUp.state !== 'open' || undefined}>
    <StateIcon followUp={followUp} />
    <span className="one-line">{followUp.content}</span>
  </span>
)

const CustomerLink = ({ followUp: { customerId, customerName } }: { followUp: FollowUp }) => (
  <Link to="/customers/$customerId" params={{ customerId }} className={classes.link} tabIndex={-1}>
    {customerName}
  </Link>
)

/** A follow-up in two lines, on a phone. */
export const FollowUpCard = ({ followUp }: { followUp: FollowUp }) => {
  const me = useMe()
  return (
    <div className={classes.card}>
      <div className={classes.cardTop}>
        <StateIcon followUp={followUp} />
        <span className={classes.cardWhat}>{followUp.content}</span>
        <PriorityMark priority={followUp.priority} />
      </div>
      <div className={classes.cardMeta}>
        <span className="one-line">{followUp.customerName}</span>
        {followUp.assigneeId !== me.id && (
          <span className={`${classes.faint} one-line`}>{followUp.assignee.name}</span>
        )}
        <Due followUp={followUp} />
      </div>
    </div>
  )
}
