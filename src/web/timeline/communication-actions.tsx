import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Communication, restoreCommunication, trashCommunication } from '../../shared/communications.ts'
import { useCan } from '../me.ts'
import { useCall } from '../query.ts'
import { later } from '../ui/later.tsx'
import { failed, undoable } from '../ui/undo.tsx'

const EditCommunication = later(() => import('./edit-communication.tsx'), 'EditCommunication')
const EditHistory = later(() => import('./edit-history.tsx'), 'EditHistory')

/** Edit, see what it said before, delete: as far as one may. */
export const CommunicationActions = ({ communication }: { communication: Communication }) => {
  const { t } = useTranslation()
  const can = useCan()
  const [shown, setShown] = useState<'edit' | 'history'>()
  const trash = useTrash(communication)
  const isEdited = communication.editedAt !== null
  if (!can('communications.update') && !can('communications.trash') && !isEdited) return null
  const close = () => setShown(undefined)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon size={28} aria-label={t('timeline.actions')}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {can('communications.update') && (
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setShown('edit')}>
              {t('common.edit')}
            </Menu.Item>
          )}
          {isEdited && (
            <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => setShown('history')}>
              {t('timeline.history')}
            </Menu.Item>
          )}
          {can('communications.trash') && (
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={trash}>
              {t('common.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {shown === 'edit' && <EditCommunication communication={communication} onClose={close} />}
        {shown === 'history' && <EditHistory communication={communication} onClose={close} />}
      </Suspense>
    </>
  )
}

const useTrash = ({ customerId, id }: Communication) => {
  const { t } = useTranslation()
  const params = { customerId, id }
  const restore = useCall(restoreCommunication)
  const trash = useCall(trashCommunication, {
    onSuccess: () =>
      undoable({ message: t('timeline.trashed'), undo: () => restore.mutateAsync({ params }) }),
    onError: failed,
  })
  return () => trash.mutate({ params })
}
