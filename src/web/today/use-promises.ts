import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type CompletionInput,
  cancelFollowUp,
  changeFollowUp,
  completeFollowUp,
  type FollowUp,
  type FollowUpPatch,
  reopenFollowUp,
  trashFollowUp,
} from '../../shared/follow-ups.ts'
import { getToday } from '../../shared/today.ts'
import { useCall } from '../query.ts'
import { failed, undoable } from '../ui/undo.tsx'

const paramsOf = ({ customerId, id }: FollowUp) => ({ customerId, id })

/**
 * What can be done to the promises of the day. One of them leaves its place at once (`gone`) and comes back when the
 * server refuses; each act can be taken back for ten seconds.
 */
export const usePromises = () => {
  const { t } = useTranslation()
  const { gone, away } = useGone()
  const change = useCall(changeFollowUp)
  const complete = useCall(completeFollowUp)
  const reopen = useCall(reopenFollowUp)
  const cancel = useCall(cancelFollowUp)
  const trash = useCall(trashFollowUp)

  const changeTo = async (followUp: FollowUp, body: FollowUpPatch, message: string, back: FollowUpPatch) => {
    const params = paramsOf(followUp)
    const { version } = await change.mutateAsync({ params, body, ifMatch: followUp.version })
    undoable({ message, undo: () => change.mutateAsync({ params, body: back, ifMatch: version }) })
  }
  return {
    gone,
    /** Throws what the server refused with: the form shows it. */
    complete: (followUp: FollowUp, body: CompletionInput) =>
      away(followUp.id, async () => {
        const params = paramsOf(followUp)
        const { nextFollowUpId } = await complete.mutateAsync({ params, body })
        undoable({
          message: t('nextStep.completed'),
          undo: async () => {
            if (nextFollowUpId)
              await trash.mutateAsync({ params: { customerId: followUp.customerId, id: nextFollowUpId } })
            await reopen.mutateAsync({ params })
          },
        })
      }),
    snooze: (
      followUp: FollowUp,
      due: { dueAt: string } | { dueOn: string },
      zone: string,
      message: string,
    ) => {
      const { dueAt, dueOn, timeZone } = followUp
      const back = dueAt ? { dueAt, timeZone } : { dueOn, timeZone }
      const act = () => changeTo(followUp, { ...due, timeZone: zone }, message, back)
      return away(followUp.id, act).catch(failed)
    },
    handOver: (followUp: FollowUp, to: string, message: string) => {
      const back = { assigneeId: followUp.assigneeId }
      return away(followUp.id, () => changeTo(followUp, { assigneeId: to }, message, back)).catch(failed)
    },
    callOff: (followUp: FollowUp) =>
      away(followUp.id, async () => {
        const params = paramsOf(followUp)
        await cancel.mutateAsync({ params, body: {} })
        undoable({ message: t('nextStep.calledOff'), undo: () => reopen.mutateAsync({ params }) })
      }).catch(failed),
  }
}
export type Promises = ReturnType<typeof usePromises>

/** What is out of sight while the server hears of it, until the shelves have been asked for again. */
const useGone = () => {
  const client = useQueryClient()
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const away = async (id: string, act: () => Promise<void>) => {
    setGone((before) => new Set(before).add(id))
    try {
      await act()
      // The call has asked for the shelves already: wait for that answer.
      await client.refetchQueries({ queryKey: [getToday.path], type: 'active' }, { cancelRefetch: false })
    } finally {
      setGone((before) => new Set([...before].filter((each) => each !== id)))
    }
  }
  return { gone, away }
}
