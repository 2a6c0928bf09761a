import { IconEyeOff, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FieldRule, GuardedField } from '../../shared/access.ts'
import classes from './field-rules.module.css'
import { shownOf } from './field-rules.ts'

type SampleName = 'phone'
const sampleOf = (field: GuardedField) => field.split('.')[1] as SampleName

/** What the role's users will see of a made-up value, of their own team's customers and of others. */
export const RulePreview = ({ rule: { field, effect, exceptOwnerTeam } }: { rule: FieldRule }) => {
  const { t } = useTranslation()
  const value = t(`roles.sample.${sampleOf(field)}`)
  const shown = shownOf(field, effect, value)
  return (
    <dl className={classes.preview} aria-label={t('roles.preview')}>
      {exceptOwnerTeam && (
        <div>
          <dt>{t('roles.previewOwn')}</dt>
          <dd>{value}</dd>
        </div>
      )}
      <div>
        <dt>{t(exceptOwnerTeam ? 'roles.previewOthers' : 'roles.preview')}</dt>
        <dd data-hidden={shown === undefined || undefined}>
          {shown === undefined && <IconEyeOff size={13} stroke={1.75} aria-hidden />}
          {effect === 'read_only' && (
            <IconLock size={13} stroke={1.75} aria-label={t('roles.effect.read_only')} />
          )}
          {shown ?? t('roles.notShown')}
        </dd>
      </div>
    </dl>
  )
}
