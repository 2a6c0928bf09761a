import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Customer, restoreCustomer, trashCustomer } from '../../shared/customers.ts'
import { useCan } from '../me.ts'
import { useCall } from '../query.ts'
import { later } from '../ui/later.tsx'
import { failed, undoable } from '../ui/undo.tsx'

const CustomerSheet = later(() => import('../customers/customer-sheet.tsx'), 'CustomerSheet')

/** What concerns the customer as a whole: edit everything, delete. */
export const CustomerMenu = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation()
  const can = useCan()
  const [isEditing, setEditing] = useState<boolean>()
  const trash = useTrash(customer)
  if (!can('customers.update') && !can('customers.trash')) return null
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon size={34} variant="default" aria-label={t('customer.actions')}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {can('customers.update') && (
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
              {t('customer.editAll')}
            </Menu.Item>
          )}
          {can('customers.trash') && (
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={trash}>
              {t('customer.trash')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isEditing !== undefined && (
        <Suspense fallback={null}>
          <CustomerSheet opened={isEditing} onClose={() => setEditing(false)} customer={customer} />
        </Suspense>
      )}
    </>
  )
}

/** Goes to the list first, as there will be nothing left here to show; taking it back comes back. */
const useTrash = ({ id, name }: Customer) => {
  const { t } = useTranslation()
  const router = useRouter()
  const params = { id }
  const open = () => router.navigate({ to: '/customers/$customerId', params: { customerId: id } })
  const restore = useCall(restoreCustomer)
  const trash = useCall(trashCustomer, {
    onSuccess: () =>
      undoable({
        message: t('customer.trashed', { name }),
        undo: async () => {
          await restore.mutateAsync({ params })
          await open()
        },
      }),
    onError: (error) => {
      failed(error)
      void open()
    },
  })
  return async () => {
    await router.navigate({ to: '/customers' })
    trash.mutate({ params })
  }
}
