import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiKey, revokeApiKey } from '../../shared/session.ts'
import { useCall } from '../query.ts'
import { Confirm } from '../ui/confirm.tsx'
import { done } from '../ui/undo.tsx'

/** Asks by the key's name: what uses it stops working. */
export const RevokeApiKey = ({ apiKey, onClose }: { apiKey?: ApiKey; onClose: () => void }) => {
  const { t } = useTranslation()
  // What was asked stays in sight while the question closes.
  const [asked, setAsked] = useState(apiKey)
  if (apiKey && apiKey !== asked) setAsked(apiKey)
  const name = asked?.name ?? ''
  const revoke = useCall(revokeApiKey, {
    onSuccess: () => {
      onClose()
      done(t('apiKeys.revoked', { name }))
    },
  })
  const close = () => {
    revoke.reset()
    onClose()
  }
  return (
    <Confirm
      opened={Boolean(apiKey)}
      onClose={close}
      title={t('apiKeys.revokeTitle', { name })}
      action={t('apiKeys.revoke')}
      isPending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => asked && revoke.mutate({ params: { id: asked.id } })}
    >
      {t('apiKeys.revokeText')}
    </Confirm>
  )
}
