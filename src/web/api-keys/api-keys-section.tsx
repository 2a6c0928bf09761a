import { Button } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiKey, listApiKeys } from '../../shared/session.ts'
import { useEndpoint } from '../query.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/panel.tsx'
import { Empty } from '../ui/states.tsx'
import { ApiKeyRow } from './api-key-row.tsx'
import classes from './api-keys.module.css'
import { NewApiKey } from './new-api-key.tsx'
import { RevokeApiKey } from './revoke-api-key.tsx'

/** One's own keys. */
export const ApiKeys = () => {
  const { t } = useTranslation()
  const query = useEndpoint(listApiKeys)
  const [making, setMaking] = useState({ isOpen: false, opening: 0 })
  const [revoking, setRevoking] = useState<ApiKey>()
  const add = (
    <Button
      leftSection={<IconPlus size={15} />}
      onClick={() => setMaking(({ opening }) => ({ isOpen: true, opening: opening + 1 }))}
    >
      {t('apiKeys.new')}
    </Button>
  )
  return (
    <Panel lead={t('apiKeys.lead')} actions={Boolean(query.data?.items.length) && add}>
      <Loaded query={query} rows={3} height={64}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconKey} title={t('apiKeys.emptyTitle')} actions={add}>
              {t('apiKeys.emptyText')}
            </Empty>
          ) : (
            <ul className={classes.list} aria-label={t('settings.section.api-keys')}>
              {items.map((key) => (
                <ApiKeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {making.opening > 0 && (
        <NewApiKey
          key={making.opening}
          opened={making.isOpen}
          onClose={() => setMaking(({ opening }) => ({ isOpen: false, opening }))}
        />
      )}
      <RevokeApiKey apiKey={revoking} onClose={() => setRevoking(undefined)} />
    </Panel>
  )
}
