import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changeFollowUp, type FollowUp, listFollowUps } from '../../shared/follow-ups.ts'
import type { Page } from '../../shared/shapes.ts'
import { useFormat, useMe } from '../me.ts'
import { dueBody, onDay } from '../next-step/snoozes.ts'
import { useCall } from '../query.ts'
import { failed, undoable } from '../ui/undo.tsx'

/** Puts a promise on another day, at the same time of day; it is there at once, and back when the server refuses. */
export const useMove = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const { timeZone } = useMe()
  const client = useQueryClient()
  const change = useCall(changeFollowUp, { onError: failed })

  const place = (id: string, due: Pick<FollowUp, 'dueAt' | 'dueOn'>) =>
    client.setQueriesData<InfiniteData<Page<FollowUp>>>({ queryKey: [listFollowUps.path] }, (list) =>
      list?.pages
        ? {
            ...list,
            pages: list.pages.map((page) => ({
              ...page,
              items: page.items.map((row) => (row.id === id ? { ...row, ...due } : row)),
            })),
          }
        : list,
    )

  return (followUp: FollowUp, day: string) => {
    const { customerId, id, dueAt, dueOn, version } = followUp
    const due = onDay(followUp, day, timeZone)
    const params = { customerId, id }
    place(id, { dueAt: due.at, dueOn: due.on })
    change.mutate(
      { params, body: { ...dueBody(due), timeZone }, ifMatch: version },
      {
        onError: () => place(id, { dueAt, dueOn }),
        onSuccess: (moved) =>
          undoable({
            message: t('calendar.moved', { when: format.due(due.at, due.on) }),
            undo: () => {
              const back = dueAt
                ? { dueAt, timeZone: followUp.timeZone }
                : { dueOn, timeZone: followUp.timeZone }
              return change.mutateAsync({ params, body: back, ifMatch: moved.version })
            },
          }),
      },
    )
  }
}
