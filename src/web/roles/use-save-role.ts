import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeRole, createRole, type Role } from '../../shared/people.ts'
import { useCall } from '../query.ts'
import { problemAt } from '../ui/problem-at.ts'
import { done } from '../ui/undo.tsx'
import type { RoleValues } from './role-values.ts'

/** Makes a role or changes one; says so when it has worked. */
export const useSaveRole = (role: Role | undefined, onSaved: () => void) => {
  const { t } = useTranslation()
  /** The same for each try, so that a lost answer doesn't make a second role. */
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const create = useCall(createRole, {
    onSuccess: ({ name }) => {
      onSaved()
      done(t('roles.created', { name }))
    },
  })
  const change = useCall(changeRole, {
    onSuccess: ({ name }) => {
      onSaved()
      done(t('roles.saved', { name }))
    },
  })
  const run = (values: RoleValues, changes: Partial<RoleValues>, version: number) => {
    if (!role) return create.mutate({ body: values, idempotencyKey })
    if (Object.keys(changes).length === 0) return onSaved()
    change.mutate({ params: { id: role.id }, body: changes, ifMatch: version })
  }
  const { error, isPending } = role ? change : create
  return { run, isPending, error: problemAt(error, { 'roles.name_taken': 'name' }) }
}
