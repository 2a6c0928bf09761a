import { ActionIcon, Menu, Modal } from '@mantine/core'
import { IconBan, IconDots, IconPencil, IconTrash, IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { useCan } from '../me.ts'
import { useUsers } from '../people/use-users.ts'
import { OptionList } from '../ui/option-list.tsx'
import { RewordDialog } from './reword-dialog.tsx'
import type { useStep } from './use-step.ts'

type Props = { followUp: FollowUp; step: ReturnType<typeof useStep> }

/** What is done more rarely: reword, hand over, call off, delete. */
export const StepMenu = ({ followUp, step }: Props) => {
  const { t } = useTranslation()
  const can = useCan()
  const [shown, setShown] = useState<'reword' | 'handOver'>()
  const close = () => setShown(undefined)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon size={28} aria-label={t('nextStep.actions')}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setShown('reword')}>
            {t('nextStep.reword')}
          </Menu.Item>
          <Menu.Item leftSection={<IconUserShare size={16} />} onClick={() => setShown('handOver')}>
            {t('nextStep.handOver')}
          </Menu.Item>
          <Menu.Item leftSection={<IconBan size={16} />} onClick={step.callOff}>
            {t('nextStep.callOff')}
          </Menu.Item>
          {can('follow_ups.trash') && (
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={step.trash}>
              {t('common.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {shown === 'reword' && <RewordDialog followUp={followUp} step={step} onClose={close} />}
      {shown === 'handOver' && <HandOver followUp={followUp} step={step} onClose={close} />}
    </>
  )
}

type HandOverProps = {
  followUp: FollowUp
  step: Pick<Props['step'], 'handOver'>
  onClose: () => void
}

/** To whom: found by typing a part of the name. */
export const HandOver = ({ followUp, step, onClose }: HandOverProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const users = useUsers(typed).filter(({ id }) => id !== followUp.assigneeId)
  return (
    <Modal
      opened
      onClose={onClose}
      size="xs"
      title={t('nextStep.handOver')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <OptionList
        choices={users.map(({ id, name }) => ({ value: id, label: name }))}
        typed={typed}
        onType={setTyped}
        onChoose={(id) => {
          onClose()
          const name = users.find((user) => user.id === id)?.name ?? ''
          step.handOver(id, t('nextStep.handedOver', { name }))
        }}
      />
    </Modal>
  )
}
