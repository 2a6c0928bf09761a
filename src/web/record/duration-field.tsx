import { ActionIcon, Input, Tooltip, UnstyledButton } from '@mantine/core'
import { IconPlayerStopFilled, IconStopwatch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../me.ts'
import { DurationInput } from '../ui/duration-input.tsx'
import classes from './duration-field.module.css'
import type { RecordDraft } from './record-draft.ts'
import { elapsed, stopped } from './record-request.ts'

type Props = {
  draft: Pick<RecordDraft, 'timer' | 'durationSeconds'>
  change: (change: Partial<RecordDraft>) => void
  error?: string
}

/** How long it took: typed as `5m`, or timed while it goes on. */
export const DurationField = ({ draft, change, error }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (draft.timer?.isRunning)
    return (
      <Input.Wrapper label={t('record.duration')} labelElement="div">
        <Running timer={draft.timer} onStop={() => change(stopped(draft, new Date()))} />
      </Input.Wrapper>
    )
  const start = () =>
    change({ timer: { startedAt: new Date().toISOString(), isRunning: true }, durationSeconds: null })
  return (
    <DurationInput
      label={t('record.duration')}
      placeholder={t('record.durationHint')}
      value={draft.durationSeconds}
      onChange={(durationSeconds) => change({ durationSeconds })}
      write={format.duration}
      unreadable={t('record.durationUnreadable')}
      error={error}
      rightSectionPointerEvents="all"
      rightSection={
        <Tooltip label={t('record.startTimer')}>
          <ActionIcon onClick={start} aria-label={t('record.startTimer')}>
            <IconStopwatch size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      }
    />
  )
}

const Running = ({ timer, onStop }: { timer: RecordDraft['timer']; onStop: () => void }) => {
  const { t } = useTranslation()
  const seconds = elapsed(timer, useEachSecond())
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  return (
    <UnstyledButton className={classes.running} onClick={onStop}>
      <IconPlayerStopFilled size={14} aria-hidden />
      <span className="figures">
        {hours > 0 && `${hours}:`}
        {two(Math.floor(seconds / 60) % 60)}:{two(seconds % 60)}
      </span>
      <span className={classes.stop}>{t('record.stopTimer')}</span>
    </UnstyledButton>
  )
}

const useEachSecond = () => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
