import { IconChevronRight, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { permissions } from '../../shared/access.ts'
import type { Role } from '../../shared/people.ts'
import { Pill } from '../ui/tone.tsx'
import classes from './roles.module.css'
import { useRoleName } from './use-role-name.ts'

type Props = { role: Role; onOpen: () => void }

/** What a role comes to, in a line. */
export const RoleRow = ({ role, onOpen }: Props) => {
  const { t } = useTranslation()
  const { code, scope, userCount, fieldRules } = role
  const name = useRoleName()(role)
  const count = { count: role.permissions.length, total: permissions.length }
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.name}>
          <button type="button" className={classes.open} onClick={onOpen}>
            {name}
          </button>
          {code && (
            <Pill tone="plain" icon={IconLock}>
              {t('roles.builtIn')}
            </Pill>
          )}
        </p>
        <p className={classes.meta}>
          <span>{t(`vocabulary.scope.${scope}`)}</span>
          <span>{t('roles.permissionCount', count)}</span>
          {fieldRules.length > 0 && <span>{t('roles.ruleCount', { count: fieldRules.length })}</span>}
        </p>
      </div>
      <span className={classes.users} title={t('roles.usersOf', { count: userCount, name })}>
        {t('roles.users', { count: userCount })}
      </span>
      <IconChevronRight size={16} stroke={1.6} aria-hidden className={classes.into} />
    </li>
  )
}
