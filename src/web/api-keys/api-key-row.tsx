import { Button } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ApiKey } from '../../shared/session.ts'
import { useFormat } from '../me.ts'
import { kindsIn, ofKind } from '../roles/permissions.ts'
import { Pill } from '../ui/tone.tsx'
import classes from './api-keys.module.css'

/** Which key it is, what it may do, and whether anything still uses it. */
export const ApiKeyRow = ({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, prefix, createdAt, lastUsedAt } = apiKey
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.name}>
          {name}
          <code className={classes.prefix}>{prefix}…</code>
          <Expiry expiresAt={apiKey.expiresAt} />
        </p>
        <p className={classes.meta}>
          <span title={useMayWords(apiKey)}>
            {apiKey.permissions
              ? t('apiKeys.chosenCount', { count: apiKey.permissions.length })
              : t('apiKeys.all')}
          </span>
          <time dateTime={createdAt} title={format.full(createdAt)}>
            {t('apiKeys.created', { when: format.day(createdAt) })}
          </time>
          {lastUsedAt ? (
            <time dateTime={lastUsedAt} title={format.full(lastUsedAt)}>
              {t('apiKeys.used', { when: format.ago(lastUsedAt) })}
            </time>
          ) : (
            <span>{t('apiKeys.neverUsed')}</span>
          )}
        </p>
      </div>
      <Button
        className={classes.revoke}
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={t('apiKeys.revokeNamed', { name })}
        onClick={onRevoke}
      >
        {t('apiKeys.revoke')}
      </Button>
    </li>
  )
}

const soon = 7 * 86_400_000

const Expiry = ({ expiresAt }: { expiresAt: string | null }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (!expiresAt) return null
  const left = Date.parse(expiresAt) - Date.now()
  if (left <= 0)
    return (
      <Pill tone="overdue" icon={IconAlertTriangle}>
        {t('apiKeys.expired')}
      </Pill>
    )
  return (
    <Pill tone={left < soon ? 'today' : 'plain'} icon={IconClock}>
      {t('apiKeys.until', { when: format.dayTime(expiresAt) })}
    </Pill>
  )
}

/** "Customers: see, create; Orders: see" */
const useMayWords = ({ permissions }: ApiKey): string | undefined => {
  const { t } = useTranslation()
  const format = useFormat()
  if (!permissions) return undefined
  const verbsIn = (kind: ReturnType<typeof kindsIn>[number]) =>
    ofKind(kind)
      .filter((each) => permissions.includes(each))
      .map((each) => t(`roles.verb.${each.split('.')[1] as 'read'}`))
  return kindsIn(permissions)
    .map((kind) => t('roles.permission', { kind: t(`roles.kind.${kind}`), verb: format.list(verbsIn(kind)) }))
    .join('\n')
}
