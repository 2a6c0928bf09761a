import { ActionIcon, Menu } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { instantOf, wallOf } from '../clock.ts'
import { useFormat, useMe } from '../me.ts'
import { hearDue } from '../plain-time/plain-time.ts'
import { WallDialog } from '../ui/wall-picker.tsx'
import type { useStep } from './use-step.ts'

const choices = [
  ['inAnHour', '1小时后'],
  ['tomorrow', '明天'],
  ['afterTomorrow', '后天'],
  ['nextMonday', '下周一'],
  ['inAWeek', '一周后'],
] as const

type Props = { followUp: FollowUp; step: ReturnType<typeof useStep> }

/** Later: at the same time of day, if it had one. */
export const SnoozeMenu = ({ followUp, step }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { timeZone } = useMe()
  const clock = { now: new Date(), timeZone }
  const [isPicking, setPicking] = useState(false)
  const timeOfDay = followUp.dueAt ? wallOf(followUp.dueAt, timeZone).slice(11, 16) : ''
  const snoozeTo = (at: string | null, on: string) => {
    const message = t('nextStep.snoozed', { when: format.due(at, on) })
    step.snooze(at ? { dueAt: at } : { dueOn: on }, timeZone, message)
  }
  const whenOf = (said: string) => {
    const heard = hearDue(said, clock)!
    const at = heard.at ?? (timeOfDay ? instantOf(`${heard.on} ${timeOfDay}`, timeZone) : null)
    return { at, on: heard.on }
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon size={28} aria-label={t('nextStep.snooze')} title={t('nextStep.snooze')}>
            <IconClockPause size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map(([name, said]) => {
            const { at, on } = whenOf(said)
            return (
              <Menu.Item key={name} rightSection={format.due(at, on)} onClick={() => snoozeTo(at, on)}>
                {t(`nextStep.${name}`)}
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
          onDone={(wall) => snoozeTo(wall.length > 10 ? instantOf(wall, timeZone) : null, wall.slice(0, 10))}
        />
      )}
    </>
  )
}
