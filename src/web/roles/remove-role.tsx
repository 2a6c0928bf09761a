import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { createRole, type Role, removeRole } from '../../shared/people.ts'
import { useCall } from '../query.ts'
import { Setting } from '../ui/panel.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { undoable } from '../ui/undo.tsx'
import { valuesOf } from './role-values.ts'

/** Removes a role that nobody has; for ten seconds it can be made again. */
export const RemoveRole = ({ role, onRemoved }: { role: Role; onRemoved: () => void }) => {
  const { t } = useTranslation()
  const { name, userCount } = role
  const again = useCall(createRole)
  const remove = useCall(removeRole, {
    onSuccess: () => {
      onRemoved()
      undoable({
        message: t('roles.removed', { name }),
        undo: () => again.mutateAsync({ body: valuesOf(role) }),
      })
    },
  })
  return (
    <>
      <Setting
        label={t('roles.remove')}
        hint={userCount > 0 ? t('roles.inUse', { count: userCount }) : t('roles.removeHint')}
      >
        <Button
          variant="default"
          disabled={userCount > 0}
          loading={remove.isPending}
          aria-label={t('roles.remove')}
          onClick={() => remove.mutate({ params: { id: role.id } })}
        >
          {t('common.remove')}
        </Button>
      </Setting>
      <ProblemSummary error={remove.error} />
    </>
  )
}
