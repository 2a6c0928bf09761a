import { Button, type ButtonProps, Popover } from '@mantine/core'
import {
  type Icon,
  IconAward,
  IconHandGrab,
  IconRestore,
  IconTags,
  IconTimeline,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers.ts'
import { useCan } from '../me.ts'
import { useUsers } from '../people/use-users.ts'
import { OptionList } from '../ui/option-list.tsx'
import { BulkBar } from '../ui/table/bulk-bar.tsx'
import type { Selection } from '../ui/table/selection.ts'
import { useCustomerChoices } from './customer-words.ts'
import { TagsEditor } from './tags-editor.tsx'
import { useBulk } from './use-bulk.ts'

export type CustomersMode = 'all' | 'pool' | 'trash'
type Props = { mode: CustomersMode; rows: readonly Customer[]; selection: Selection }

/** What can be done to the chosen customers, as far as the role goes. */
export const CustomerBulkBar = ({ mode, rows, selection }: Props) => {
  const { t } = useTranslation()
  const can = useCan()
  const chosen = rows.filter(({ id }) => selection.has(id))
  const { apply, claim, restore, isPending } = useBulk(chosen, selection.clear)
  const shared = { disabled: isPending }
  if (mode === 'trash')
    return (
      <BulkBar selection={selection}>
        {can('customers.trash') && (
          <BulkButton {...shared} icon={IconRestore} label={t('customers.bulk.restore')} onClick={restore} />
        )}
      </BulkBar>
    )
  return (
    <BulkBar selection={selection}>
      {mode === 'pool' && can('customers.claim') && (
        <BulkButton {...shared} icon={IconHandGrab} label={t('customers.bulk.claim')} onClick={claim} />
      )}
      {can('customers.assign') && (
        <Choice icon={IconUserPlus} label={t('customers.bulk.assign')} {...shared}>
          {(close) => (
            <Owners
              mode={mode}
              onChoose={(ownerId) => {
                close()
                apply({ ownerId })
              }}
            />
          )}
        </Choice>
      )}
      {can('customers.update') && <ChangeButtons apply={apply} {...shared} />}
      {can('customers.trash') && (
        <BulkButton
          {...shared}
          icon={IconTrash}
          label={t('customers.bulk.trash')}
          onClick={() => apply({ trash: true })}
        />
      )}
    </BulkBar>
  )
}

type ApplyProps = { apply: ReturnType<typeof useBulk>['apply']; disabled: boolean }
const ChangeButtons = ({ apply, disabled }: ApplyProps) => {
  const { t } = useTranslation()
  const { stages, levels, tags } = useCustomerChoices()
  return (
    <>
      <Choice icon={IconTimeline} label={t('customers.bulk.stage')} disabled={disabled}>
        {(close) => (
          <OptionList
            choices={stages}
            onChoose={(stage) => {
              close()
              apply({ stage })
            }}
          />
        )}
      </Choice>
      <Choice icon={IconAward} label={t('customers.bulk.level')} disabled={disabled}>
        {(close) => (
          <OptionList
            choices={levels}
            onChoose={(level) => {
              close()
              apply({ level })
            }}
          />
        )}
      </Choice>
      <Choice icon={IconTags} label={t('customers.bulk.tags')} disabled={disabled}>
        {(close) => (
          <TagsEditor
            known={tags}
            onApply={(change) => {
              close()
              apply(change)
            }}
          />
        )}
      </Choice>
    </>
  )
}

const Owners = ({ mode, onChoose }: { mode: CustomersMode; onChoose: (id: string | null) => void }) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const users = useUsers(typed).map(({ id, name }) => ({ value: id as string | null, label: name }))
  const pool = { value: null, label: t('customers.bulk.release') }
  return (
    <OptionList
      choices={mode === 'pool' ? users : [...users, pool]}
      onChoose={onChoose}
      typed={typed}
      onType={setTyped}
    />
  )
}

const BulkButton = ({
  icon: ButtonIcon,
  label,
  ...rest
}: ButtonProps & { icon: Icon; label: string; onClick: () => void }) => (
  <Button
    variant="subtle"
    color="gray"
    size="compact-sm"
    leftSection={<ButtonIcon size={16} stroke={1.7} />}
    {...rest}
  >
    {label}
  </Button>
)

type ChoiceProps = {
  icon: Icon
  label: string
  disabled: boolean
  children: (close: () => void) => ReactNode
}
const Choice = ({ children, ...button }: ChoiceProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top" width={240} trapFocus returnFocus>
      <Popover.Target>
        <BulkButton {...button} onClick={() => setOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown p={8}>{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  )
}
