import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listRoles, type Role } from '../../shared/people.ts'
import { useCan } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/panel.tsx'
import { RoleRow } from './role-row.tsx'
import { RoleSheet, type Shown } from './role-sheet.tsx'
import { emptyRole, valuesOf } from './role-values.ts'
import classes from './roles.module.css'
import { useRoleName } from './use-role-name.ts'

/** The roles: what each may do and how many have it. */
export const Roles = () => {
  const { t } = useTranslation()
  const can = useCan()
  const query = useEndpoint(listRoles)
  const sheet = useSheet()
  const nameOf = useRoleName()
  const copy = (role: Role) => {
    const values = valuesOf({ ...role, name: t('roles.copyOf', { name: nameOf(role) }).slice(0, 80) })
    sheet.open({ values })
  }
  return (
    <Panel
      lead={t('roles.lead')}
      actions={
        can('roles.manage') && (
          <Button leftSection={<IconPlus size={15} />} onClick={() => sheet.open({ values: emptyRole })}>
            {t('roles.new')}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={4} height={64}>
        {({ items }) => (
          <ul className={classes.list} aria-label={t('roles.list')}>
            {items.map((role) => (
              <RoleRow
                key={role.id}
                role={role}
                onOpen={() => sheet.open({ role, values: valuesOf(role) })}
              />
            ))}
          </ul>
        )}
      </Loaded>
      {sheet.shown && (
        <RoleSheet
          key={sheet.opening}
          shown={latestOf(sheet.shown, query.data?.items)}
          opened={sheet.isOpen}
          onClose={sheet.close}
          onCopy={copy}
        />
      )}
    </Panel>
  )
}

/** The same, as it stands now. */
const latestOf = (shown: Shown, roles: Role[] = []): Shown => {
  const role = roles.find(({ id }) => id === shown.role?.id)
  return role ? { role, values: valuesOf(role) } : shown
}

/** What was shown stays while the sheet closes; each opening begins anew. */
const useSheet = () => {
  const [shown, setShown] = useState<Shown>()
  const [isOpen, setOpen] = useState(false)
  const [opening, setOpening] = useState(0)
  const open = (next: Shown) => {
    setShown(next)
    setOpening(opening + 1)
    setOpen(true)
  }
  return { shown, isOpen, opening, open, close: () => setOpen(false) }
}
