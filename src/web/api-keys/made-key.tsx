import { IconAlertTriangle, IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnswerOf } from '../../shared/endpoint.ts'
import type { createApiKey } from '../../shared/session.ts'
import { CopyField } from '../ui/copy-field.tsx'
import { curlOf } from './api-key-values.ts'
import classes from './api-keys.module.css'

/** The key itself, which nobody can ever see again, and a first call to try it with. */
export const MadeKey = ({ apiKey: { key, permissions } }: { apiKey: AnswerOf<typeof createApiKey> }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.form}>
      <p className={classes.once}>
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
        {t('apiKeys.madeOnce')}
      </p>
      <div>
        <h3 className={classes.label}>{t('apiKeys.key')}</h3>
        <CopyField label={t('apiKeys.key')} value={key} />
      </div>
      <div>
        <h3 className={classes.label}>{t('apiKeys.try')}</h3>
        <p className={classes.hint}>{t('apiKeys.tryHint')}</p>
        <CopyField label={t('apiKeys.curl')} value={curlOf(key, location.origin, permissions)} lines={3} />
      </div>
      <a href="/api/docs" target="_blank" rel="noreferrer" className={classes.docs}>
        {t('apiKeys.docs')}
        <IconArrowUpRight size={15} stroke={1.75} aria-hidden />
      </a>
    </div>
  )
}
