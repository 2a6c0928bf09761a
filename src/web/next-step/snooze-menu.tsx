import { ActionIcon, Menu } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { wallOf } from '../clock.ts'
import { useFormat, useMe } from '../me.ts'
import { WallDialog } from '../ui/wall-picker.tsx'
import { type DueTime, dueBody, dueOfWall, snoozedTo, snoozes } from './snoozes.ts'
import type { useStep } from './use-step.ts'

type Props = {
  followUp: FollowUp
  step: ReturnType<typeof useStep>
  /** When a key opens it too. */
  opened?: boolean
  onOpen?: (opened: boolean) => void
}

/** Later: at the same time of day, if it had one. */
export const SnoozeMenu = ({ followUp, step, opened, onOpen }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { timeZone } = useMe()
  const clock = { now: new Date(), timeZone }
  const [isPicking, setPicking] = useState(false)
  const snoozeTo = (due: DueTime) =>
    step.snooze(dueBody(due), timeZone, t('nextStep.snoozed', { when: format.due(due.at, due.on) }))
  return (
    <>
      <Menu position="bottom-end" withinPortal opened={opened} onChange={onOpen}>
        <Menu.Target>
          <ActionIcon size={28} aria-label={t('nextStep.snooze')} title={t('nextStep.snooze')}>
            <IconClockPause size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {snoozes.map((snooze) => {
            const due = snoozedTo(followUp, snooze, clock)
            return (
              <Menu.Item
                key={snooze.name}
                rightSection={format.due(due.at, due.on)}
                onClick={() => snoozeTo(due)}
              >
                {t(`nextStep.${snooze.name}`)}
              </Menu.Item>
            )
          })}
          <Menu.Item onClick={() => setPicking(true)}>{t('nextStep.pick')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isPicking && (
        <WallDialog
          label={t('nextStep.pickDue')}
          timeLabel={t('nextStep.timeOfDay')}
          value={followUp.dueAt ? wallOf(followUp.dueAt, timeZone).slice(0, 16) : followUp.dueOn}
          minDate={format.today()}
          onClose={() => setPicking(false)}
          onDone={(wall) => snoozeTo(dueOfWall(wall, timeZone))}
        />
      )}
    </>
  )
}
