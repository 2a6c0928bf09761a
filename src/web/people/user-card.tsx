import type { User } from '../../shared/people.ts'
import { useRoleName } from '../roles/use-role-name.ts'
import { State } from './user-columns.tsx'
import { UserFace } from './user-face.tsx'
import classes from './users.module.css'

/** A user on a phone. */
export const UserCard = ({ user }: { user: User }) => {
  const nameOf = useRoleName()
  const { email, role, team } = user
  return (
    <div className={classes.card}>
      <p className={classes.cardTop}>
        <UserFace user={user} />
        <State user={user} />
      </p>
      <p className={classes.cardMeta}>
        <span className="one-line">{email}</span>
        <span className="one-line">{[nameOf(role), team?.name].filter(Boolean).join(' · ')}</span>
      </p>
    </div>
  )
}
