import { Menu, Modal, UnstyledButton } from '@mantine/core'
import {
  IconChevronDown,
  IconHandGrab,
  IconHistory,
  IconLifebuoy,
  IconUserCircle,
  IconUserShare,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assignCustomer, type Customer, releaseCustomer } from '../../shared/customers.ts'
import { useCan, useMe } from '../me.ts'
import { useUsers } from '../people/use-users.ts'
import { useCall } from '../query.ts'
import { OptionList } from '../ui/option-list.tsx'
import { failed, undoable } from '../ui/undo.tsx'
import { OwnerHistory } from './owner-history.tsx'
import classes from './owner-menu.module.css'

/** Whose customer it is: claim, hand over, release, and who it was before. */
export const OwnerMenu = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation()
  const can = useCan()
  const me = useMe()
  const [shown, setShown] = useState<'assign' | 'history'>()
  const { give, release } = useOwning(customer)
  const { owner } = customer
  const close = () => setShown(undefined)
  const mayClaim = can('customers.claim') && owner?.id !== me.id && (!owner || can('customers.assign'))
  const mayRelease = can('customers.claim') && owner && (owner.id === me.id || can('customers.assign'))
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <UnstyledButton className={classes.owner} title={t('customers.field.ownerId')}>
            <IconUserCircle size={16} stroke={1.6} aria-hidden />
            {owner ? owner.name : t('customer.inPool')}
            <IconChevronDown size={14} stroke={1.6} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {mayClaim && (
            <Menu.Item leftSection={<IconHandGrab size={16} />} onClick={() => give(me)}>
              {t('customer.claim')}
            </Menu.Item>
          )}
          {can('customers.assign') && (
            <Menu.Item leftSection={<IconUserShare size={16} />} onClick={() => setShown('assign')}>
              {t('customer.assign')}
            </Menu.Item>
          )}
          {mayRelease && (
            <Menu.Item leftSection={<IconLifebuoy size={16} />} onClick={release}>
              {t('customer.release')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => setShown('history')}>
            {t('customer.ownerHistory')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {shown === 'assign' && <Assign current={customer.ownerId} onClose={close} onChoose={give} />}
      {shown === 'history' && <OwnerHistory customerId={customer.id} onClose={close} />}
    </>
  )
}

type Person = { id: string; name: string }

/** Each can be taken back, as far as one still may. */
const useOwning = ({ id, name, ownerId }: Customer) => {
  const { t } = useTranslation()
  const params = { id }
  const assign = useCall(assignCustomer, { onError: failed })
  const giveUp = useCall(releaseCustomer, { onError: failed })
  const backTo = (before: string | null) =>
    before ? assign.mutateAsync({ params, body: { ownerId: before } }) : giveUp.mutateAsync({ params })
  const undo = () => backTo(ownerId)
  return {
    give: (to: Person) =>
      assign.mutate(
        { params, body: { ownerId: to.id } },
        { onSuccess: () => undoable({ message: t('customer.assigned', { name: to.name }), undo }) },
      ),
    release: () =>
      giveUp.mutate(
        { params },
        { onSuccess: () => undoable({ message: t('customer.released', { name }), undo }) },
      ),
  }
}

type AssignProps = { current: string | null; onClose: () => void; onChoose: (user: Person) => void }

const Assign = ({ current, onClose, onChoose }: AssignProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const users = useUsers(typed).filter(({ id }) => id !== current)
  return (
    <Modal
      opened
      onClose={onClose}
      size="xs"
      title={t('customer.assign')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <OptionList
        choices={users.map(({ id, name }) => ({ value: id as string | null, label: name }))}
        typed={typed}
        onType={setTyped}
        onChoose={(id) => {
          const user = users.find((each) => each.id === id)
          onClose()
          if (user?.id) onChoose({ id: user.id, name: user.name })
        }}
      />
    </Modal>
  )
}
