import { Button } from '@mantine/core'
import { IconCopy, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../shared/people.ts'
import { useCan, useMe } from '../me.ts'
import { submitting } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useGround } from '../ui/use-ground.ts'
import { RemoveRole } from './remove-role.tsx'
import classes from './role-form.module.css'
import { RoleForm } from './role-form.tsx'
import { isAbove, type RoleValues } from './role-values.ts'
import { useRoleName } from './use-role-name.ts'
import { useSaveRole } from './use-save-role.ts'

/** What the sheet shows: a role that is there, or the beginnings of a new one. */
export type Shown = { role?: Role; values: RoleValues }

type Props = { shown: Shown; opened: boolean; onClose: () => void; onCopy: (role: Role) => void }

/** A role, to look at or to change. */
export const RoleSheet = ({ shown, opened, onClose, onCopy }: Props) => {
  const { t } = useTranslation()
  const note = useNote(shown.role)
  const nameOf = useRoleName()
  const { role, values } = shown
  const save = useSaveRole(role, onClose)
  const { form, changes, version } = useGround({ version: role?.version ?? 0, values }, save.error)
  const [isTried, setTried] = useState(false)
  const isNameMissing = isTried && !form.values.name.trim()
  const submit = () => {
    setTried(true)
    if (form.values.name.trim()) save.run(form.values, changes, version)
  }
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={role ? nameOf(role) : t('roles.new')}
      size={860}
      footer={
        <Foot role={role} isLocked={Boolean(note)} isPending={save.isPending} {...{ onClose, onCopy }} />
      }
    >
      <form
        id="role"
        noValidate
        className={classes.form}
        onSubmit={submitting(submit)}
        onKeyDown={(event) => (event.metaKey || event.ctrlKey) && event.key === 'Enter' && submit()}
      >
        <ProblemSummary error={save.error} shown={shownPaths(form.values)} />
        {note && (
          <p className={classes.note}>
            <IconLock size={16} stroke={1.6} aria-hidden />
            {note}
          </p>
        )}
        <RoleForm
          form={form}
          problem={save.error}
          readOnly={Boolean(note)}
          nameError={isNameMissing ? t('roles.nameNeeded') : undefined}
        />
      </form>
      {role && !note && (
        <div className={classes.removal}>
          <RemoveRole role={role} onRemoved={onClose} />
        </div>
      )}
    </Sheet>
  )
}

const shownPaths = ({ fieldRules }: RoleValues) => [
  'name',
  'scope',
  ...fieldRules.map((_, at) => `fieldRules.${at}.field`),
]

/** Why a role can only be read, when so. */
const useNote = (role: Role | undefined): string | undefined => {
  const { t } = useTranslation()
  const can = useCan()
  const me = useMe()
  if (!can('roles.manage')) return t('roles.readNote')
  if (role?.code) return t('roles.builtInNote')
  return role && isAbove(role, me) ? t('roles.aboveNote') : undefined
}

type FootProps = Pick<Props, 'onClose' | 'onCopy'> & { role?: Role; isLocked: boolean; isPending: boolean }
const Foot = ({ role, isLocked, isPending, onClose, onCopy }: FootProps) => {
  const { t } = useTranslation()
  const can = useCan()
  return (
    <>
      <span className={classes.foot}>
        {role && !isLocked && role.userCount > 0 && t('roles.affects', { count: role.userCount })}
      </span>
      {role && can('roles.manage') && (
        <Button
          variant={isLocked ? 'filled' : 'default'}
          leftSection={<IconCopy size={15} stroke={1.75} />}
          onClick={() => onCopy(role)}
        >
          {t('roles.copy')}
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {t(isLocked ? 'common.close' : 'common.cancel')}
      </Button>
      {!isLocked && (
        <Button type="submit" form="role" loading={isPending}>
          {t(role ? 'common.save' : 'roles.create')}
        </Button>
      )}
    </>
  )
}
