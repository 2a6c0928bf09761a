import { useTranslation } from 'react-i18next'
import {
  type CompletionInput,
  cancelFollowUp,
  changeFollowUp,
  completeFollowUp,
  type FollowUp,
  type FollowUpPatch,
  reopenFollowUp,
  restoreFollowUp,
  trashFollowUp,
} from '../../shared/follow-ups.ts'
import { useCall } from '../query.ts'
import { failed, undoable } from '../ui/undo.tsx'

/** All that can be done to an open follow-up; each can be taken back for ten seconds. */
export const useStep = ({ customerId, id, version, dueAt, dueOn, timeZone, assigneeId }: FollowUp) => {
  const { t } = useTranslation()
  const params = { customerId, id }
  const change = useCall(changeFollowUp)
  const complete = useCall(completeFollowUp)
  const reopen = useCall(reopenFollowUp)
  const cancel = useCall(cancelFollowUp)
  const trash = useCall(trashFollowUp)
  const restore = useCall(restoreFollowUp)

  const changeTo = (body: FollowUpPatch, message: string, back: FollowUpPatch) =>
    change.mutate(
      { params, body, ifMatch: version },
      {
        onError: failed,
        onSuccess: (changed) =>
          undoable({
            message,
            undo: () => change.mutateAsync({ params, body: back, ifMatch: changed.version }),
          }),
      },
    )
  const dueBefore = dueAt ? { dueAt, timeZone } : { dueOn, timeZone }

  return {
    isCompleting: complete.isPending,
    problem: complete.error,
    complete: (body: CompletionInput, onDone: () => void) =>
      complete.mutate(
        { params, body },
        {
          onSuccess: ({ nextFollowUpId }) => {
            onDone()
            undoable({
              message: t('nextStep.completed'),
              undo: async () => {
                if (nextFollowUpId) await trash.mutateAsync({ params: { customerId, id: nextFollowUpId } })
                await reopen.mutateAsync({ params })
              },
            })
          },
        },
      ),
    /** To a day, or to a time of day. */
    snooze: (due: { dueAt: string } | { dueOn: string }, zone: string, message: string) =>
      changeTo({ ...due, timeZone: zone }, message, dueBefore),
    handOver: (to: string, message: string) => changeTo({ assigneeId: to }, message, { assigneeId }),
    reword: (content: string) => change.mutateAsync({ params, body: { content }, ifMatch: version }),
    callOff: () =>
      cancel.mutate(
        { params, body: {} },
        {
          onError: failed,
          onSuccess: () =>
            undoable({ message: t('nextStep.calledOff'), undo: () => reopen.mutateAsync({ params }) }),
        },
      ),
    trash: () =>
      trash.mutate(
        { params },
        {
          onError: failed,
          onSuccess: () =>
            undoable({ message: t('nextStep.trashed'), undo: () => restore.mutateAsync({ params }) }),
        },
      ),
  }
}
