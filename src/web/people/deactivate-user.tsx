import { useTranslation } from 'react-i18next'
import { changeUser, type User } from '../../shared/people.ts'
import { useMe } from '../me.ts'
import { useCall } from '../query.ts'
import { Confirm } from '../ui/confirm.tsx'
import { done } from '../ui/undo.tsx'
import classes from './users.module.css'

const ends = ['sessions', 'keys', 'links', 'kept'] as const

/** Asks by name and says what ends with it, as keys and sessions don't come back. */
export const DeactivateUser = ({
  user: { id, name },
  opened,
  onClose,
}: {
  user: User
  opened: boolean
  onClose: () => void
}) => {
  const { t } = useTranslation()
  const me = useMe()
  const deactivate = useCall(changeUser, {
    onSuccess: () => {
      onClose()
      done(t('people.deactivated', { name }))
    },
  })
  const close = () => {
    deactivate.reset()
    onClose()
  }
  return (
    <Confirm
      opened={opened}
      onClose={close}
      title={t('people.deactivateTitle', { name })}
      action={t('people.deactivateAction')}
      isPending={deactivate.isPending}
      error={deactivate.error}
      onConfirm={() => deactivate.mutate({ params: { id }, body: { active: false } })}
    >
      {id === me.id && <p className={classes.self}>{t('people.deactivateSelf')}</p>}
      <p>{t('people.deactivateText')}</p>
      <ul>
        {ends.map((what) => (
          <li key={what}>{t(`people.ends.${what}`)}</li>
        ))}
      </ul>
    </Confirm>
  )
}
