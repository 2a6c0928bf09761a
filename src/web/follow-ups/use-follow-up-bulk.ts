import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  cancelFollowUp,
  changeFollowUp,
  completeFollowUp,
  type FollowUp,
  reopenFollowUp,
  restoreFollowUp,
  trashFollowUp,
} from '../../shared/follow-ups.ts'
import { call } from '../api.ts'
import { useMe } from '../me.ts'
import { type DueTime, dueBody } from '../next-step/snoozes.ts'
import { refreshAfter } from '../refresh.ts'
import { problemText, Said } from '../ui/problem.tsx'
import { useInTurn } from '../ui/table/in-turn.ts'
import { failed, undoable } from '../ui/undo.tsx'

const paramsOf = ({ customerId, id }: FollowUp) => ({ customerId, id })
const dueOf = ({ dueAt, dueOn, timeZone }: FollowUp) => (dueAt ? { dueAt, timeZone } : { dueOn, timeZone })

type Work = (row: FollowUp) => Promise<unknown>
type Word = 'completed' | 'snoozed' | 'handedOver' | 'calledOff' | 'trashed'

/** What can be done to many follow-ups, one after the other; each can be taken back for ten seconds. */
export const useFollowUpBulk = () => {
  const { t } = useTranslation()
  const { timeZone } = useMe()
  const client = useQueryClient()
  const { run, progress, stop } = useInTurn()

  const refresh = (rows: readonly FollowUp[]) => {
    for (const customerId of new Set(rows.map((row) => row.customerId)))
      refreshAfter(client, changeFollowUp, { params: { customerId } })
  }
  const act = async (rows: readonly FollowUp[], word: Word, work: Work, back: Work) => {
    const { worked, refused } = await run(rows, work)
    refresh(rows)
    const first = refused[0]
    if (first) {
      const reason = problemText(first.error)
      failed(new Said(t('followUps.bulk.refused', { count: refused.length, reason })))
    }
    const changed = worked.map(({ row }) => row)
    if (changed.length === 0) return
    undoable({
      message: t(`followUps.bulk.${word}`, { count: changed.length }),
      undo: async () => {
        await run(changed, back)
        refresh(changed)
      },
    })
  }

  const reopen: Work = (row) => call(reopenFollowUp, { params: paramsOf(row) })
  return {
    progress,
    stop,
    complete: (rows: readonly FollowUp[]) =>
      act(rows, 'completed', (row) => call(completeFollowUp, { params: paramsOf(row), body: {} }), reopen),
    callOff: (rows: readonly FollowUp[]) =>
      act(rows, 'calledOff', (row) => call(cancelFollowUp, { params: paramsOf(row), body: {} }), reopen),
    snooze: (rows: readonly FollowUp[], dueFor: (row: FollowUp) => DueTime) =>
      act(
        rows,
        'snoozed',
        (row) => call(changeFollowUp, { params: paramsOf(row), body: { ...dueBody(dueFor(row)), timeZone } }),
        (row) => call(changeFollowUp, { params: paramsOf(row), body: dueOf(row) }),
      ),
    handOver: (rows: readonly FollowUp[], assigneeId: string) =>
      act(
        rows,
        'handedOver',
        (row) => call(changeFollowUp, { params: paramsOf(row), body: { assigneeId } }),
        (row) => call(changeFollowUp, { params: paramsOf(row), body: { assigneeId: row.assigneeId } }),
      ),
    trash: (rows: readonly FollowUp[]) =>
      act(
        rows,
        'trashed',
        (row) => call(trashFollowUp, { params: paramsOf(row) }),
        (row) => call(restoreFollowUp, { params: paramsOf(row) }),
      ),
  }
}
