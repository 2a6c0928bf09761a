import { useTranslation } from 'react-i18next'
import type { User } from '../../shared/people.ts'
import { initialsOf } from '../frame/rail.tsx'
import { useMe } from '../me.ts'
import classes from './users.module.css'

/** Initials and name, as in the rail. */
export const UserFace = ({ user: { id, name, state } }: { user: Pick<User, 'id' | 'name' | 'state'> }) => {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <span className={classes.face} data-gone={state === 'deactivated' || undefined}>
      <span className={classes.initials} aria-hidden>
        {initialsOf(name)}
      </span>
      <span className="one-line">{id === me.id ? t('people.me', { name }) : name}</span>
    </span>
  )
}
