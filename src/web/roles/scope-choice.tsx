import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Scope, scopes } from '../../shared/access.ts'
import classes from './role-form.module.css'

type Props = {
  value: Scope
  onChange: (scope: Scope) => void
  /** The widest that can be given. */
  widest: Scope
  readOnly?: boolean
  error?: string
}

/** Whose customers a role reaches, each with what that means. */
export const ScopeChoice = ({ value, onChange, widest, readOnly, error }: Props) => {
  const { t } = useTranslation()
  return (
    <Radio.Group
      aria-label={t('roles.scope')}
      value={value}
      onChange={(scope) => onChange(scope as Scope)}
      error={error}
    >
      <div className={classes.scopes}>
        {scopes.map((scope) => (
          <Radio.Card
            key={scope}
            value={scope}
            className={classes.scope}
            disabled={readOnly || scopes.indexOf(scope) > scopes.indexOf(widest)}
          >
            <Radio.Indicator size="xs" />
            <span>
              <span className={classes.scopeName}>{t(`vocabulary.scope.${scope}`)}</span>
              <span className={classes.scopeText}>{t(`roles.scopes.${scope}`)}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
