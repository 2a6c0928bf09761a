import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import type { useForm } from '../ui/form.tsx'
import { Group } from '../ui/panel.tsx'
import { errorAt } from '../ui/problem.tsx'
import { FieldRulesEditor } from './field-rules-editor.tsx'
import { PermissionMatrix } from './permission-matrix.tsx'
import { seeingFirst } from './permissions.ts'
import classes from './role-form.module.css'
import type { RoleValues } from './role-values.ts'
import { ScopeChoice } from './scope-choice.tsx'

type Props = {
  form: ReturnType<typeof useForm<RoleValues>>
  problem: Error | null
  readOnly: boolean
  nameError?: string
}

/** Everything that a role says. */
export const RoleForm = ({ form, problem, readOnly, nameError }: Props) => {
  const { t } = useTranslation()
  const me = useMe()
  const { values, set, field } = form
  const name = field('name')
  return (
    <>
      {!readOnly && (
        <TextInput
          {...name}
          className={classes.name}
          label={t('roles.name')}
          placeholder={t('roles.namePlaceholder')}
          error={nameError ?? name.error}
          maxLength={80}
          required
          withAsterisk={false}
          data-autofocus
        />
      )}
      <Group title={t('roles.scope')} hint={t('roles.scopeHint')}>
        <ScopeChoice
          value={values.scope}
          onChange={(scope) => set({ scope })}
          widest={me.scope}
          readOnly={readOnly}
          error={errorAt(problem, 'scope')}
        />
      </Group>
      <Group title={t('roles.permissions')} hint={readOnly ? undefined : t('roles.permissionsHint')}>
        <PermissionMatrix
          label={t('roles.permissions')}
          value={values.permissions}
          offered={me.permissions}
          onChange={
            readOnly ? undefined : (next) => set({ permissions: seeingFirst(values.permissions, next) })
          }
        />
      </Group>
      <Group title={t('roles.rules')} hint={t('roles.rulesHint')}>
        <FieldRulesEditor
          rules={values.fieldRules}
          onChange={readOnly ? undefined : (fieldRules) => set({ fieldRules })}
          problem={problem}
        />
      </Group>
    </>
  )
}
