import { useTranslation } from 'react-i18next'
import type { Static } from 'typebox'
import type { OneTimeLink } from '../../shared/people.ts'
import { useFormat } from '../me.ts'
import { CopyField } from '../ui/copy-field.tsx'
import classes from './users.module.css'

/** A link to hand over: to whom, and how long it works. */
export const OneTimeLinkField = ({ link, name }: { link: Static<typeof OneTimeLink>; name: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.link} role="status">
      <p className={classes.leadText}>
        {t('people.linkText', { name, when: format.dayTime(link.expiresAt) })}
      </p>
      <CopyField label={t('people.link')} value={link.url} lines={2} />
    </div>
  )
}
