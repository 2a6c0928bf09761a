import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { revokeSession, type Session } from '../../shared/session.ts'
import { useCall } from '../query.ts'
import { useSignOut } from '../session/use-session.ts'
import { Confirm } from '../ui/confirm.tsx'
import { done } from '../ui/undo.tsx'

type Props = { sessions: Session[] | undefined; onClose: () => void }

/** Asks, then ends them. Ending the one that asks is signing out. */
export const EndSessions = ({ sessions, onClose }: Props) => {
  const { t } = useTranslation()
  const leave = useSignOut()
  // What was asked stays in sight while the question closes.
  const [asked, setAsked] = useState<Session[]>([])
  if (sessions && sessions !== asked) setAsked(sessions)
  const revoke = useCall(revokeSession)
  const [first] = asked
  const isHere = asked.length === 1 && first?.current
  const end = async () => {
    if (isHere) return leave()
    for (const { id } of asked) await revoke.mutateAsync({ params: { id } })
    done(t('account.ended', { count: asked.length }))
    onClose()
  }
  const close = () => {
    revoke.reset()
    onClose()
  }
  const words = isHere
    ? { title: t('account.endHereTitle'), text: t('account.endHereText') }
    : asked.length > 1
      ? { title: t('account.endOthersTitle', { count: asked.length }), text: t('account.endOthersText') }
      : { title: t('account.endTitle', { device: first?.device ?? '' }), text: t('account.endText') }
  return (
    <Confirm
      opened={Boolean(sessions)}
      onClose={close}
      title={words.title}
      action={t('account.endOne')}
      isPending={revoke.isPending}
      error={revoke.error}
      // The refusal is shown in the question.
      onConfirm={() => void end().catch(() => undefined)}
    >
      {words.text}
    </Confirm>
  )
}
