import { Menu } from '@mantine/core'
import { IconBan, IconCalendar, IconClockPause, IconMessagePlus, IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { wallOf } from '../clock.ts'
import { useCan, useFormat, useMe } from '../me.ts'
import { dueBody, dueOfWall } from '../next-step/snoozes.ts'
import { HandOver } from '../next-step/step-menu.tsx'
import { WallDialog } from '../ui/wall-picker.tsx'
import type { Act } from './act.ts'
import classes from './promise-acts.module.css'
import { snoozesAt } from './snooze.ts'

type Props = {
  followUp: FollowUp
  act: Act
  onSnooze: (due: { dueAt: string } | { dueOn: string }, message: string) => void
  onHandOver: (id: string, message: string) => void
  onCallOff: () => void
  onRecord: () => void
  onClose: () => void
}

/** What opens over one row: the snooze menu, all that can be done, or the choice of a colleague. */
export const PromiseActs = (props: Props) => {
  const { followUp, act, onHandOver, onClose } = props
  const [chosen, setChosen] = useState<'pick' | 'handOver' | undefined>(
    act === 'handOver' ? 'handOver' : undefined,
  )
  if (chosen === 'handOver')
    return <HandOver followUp={followUp} step={{ handOver: onHandOver }} onClose={onClose} />
  if (chosen === 'pick') return <PickTime {...props} />
  return (
    <Menu
      opened
      width={240}
      withInitialFocusPlaceholder={false}
      position="bottom-end"
      withinPortal
      returnFocus={false}
      onClose={onClose}
      closeOnItemClick={false}
      classNames={{ item: classes.item }}
    >
      <Menu.Target>
        <span aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>
        <Snoozes {...props} onPick={() => setChosen('pick')} />
        {act === 'menu' && <Others {...props} onHandOver={() => setChosen('handOver')} />}
      </Menu.Dropdown>
    </Menu>
  )
}

const Snoozes = ({ onSnooze, onPick, onClose }: Props & { onPick: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { timeZone } = useMe()
  return (
    <>
      <Menu.Label>{t('nextStep.snooze')}</Menu.Label>
      {snoozesAt({ now: new Date(), timeZone }).map(({ name, at }) => {
        const when = format.due(at, '')
        return (
          <Menu.Item
            key={name}
            leftSection={<IconClockPause size={16} stroke={1.6} />}
            rightSection={when}
            onClick={() => {
              onClose()
              onSnooze({ dueAt: at }, t('nextStep.snoozed', { when }))
            }}
          >
            {t(`today.${name}`)}
          </Menu.Item>
        )
      })}
      <Menu.Item leftSection={<IconCalendar size={16} stroke={1.6} />} onClick={onPick}>
        {t('nextStep.pick')}
      </Menu.Item>
    </>
  )
}

type OthersProps = Pick<Props, 'onRecord' | 'onCallOff' | 'onClose'> & { onHandOver: () => void }

const Others = ({ onRecord, onHandOver, onCallOff, onClose }: OthersProps) => {
  const { t } = useTranslation()
  const can = useCan()
  const after = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <>
      <Menu.Divider />
      {can('communications.create') && (
        <Menu.Item leftSection={<IconMessagePlus size={16} stroke={1.6} />} onClick={after(onRecord)}>
          {t('today.record')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconUserShare size={16} stroke={1.6} />} onClick={onHandOver}>
        {t('nextStep.handOver')}
      </Menu.Item>
      <Menu.Item leftSection={<IconBan size={16} stroke={1.6} />} onClick={after(onCallOff)}>
        {t('nextStep.callOff')}
      </Menu.Item>
    </>
  )
}

const PickTime = ({ followUp: { dueAt, dueOn }, onSnooze, onClose }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { timeZone } = useMe()
  const snooze = (wall: string) => {
    const due = dueOfWall(wall, timeZone)
    onSnooze(dueBody(due), t('nextStep.snoozed', { when: format.due(due.at, due.on) }))
  }
  return (
    <WallDialog
      label={t('nextStep.pickDue')}
      timeLabel={t('nextStep.timeOfDay')}
      value={dueAt ? wallOf(dueAt, timeZone).slice(0, 16) : dueOn}
      minDate={format.today()}
      onClose={onClose}
      onDone={snooze}
    />
  )
}
