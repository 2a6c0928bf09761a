import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { wallOf } from '../clock.ts'
import { useFormat } from '../me.ts'
import { type Clock, hearPast } from '../plain-time/plain-time.ts'
import { WallPicker } from '../ui/wall-picker.tsx'

type Props = {
  value: string
  onChange: (words: string) => void
  clock: Clock
  /** When a timer was started; stands in for “now”. */
  startedAt?: string
  error?: string
}

/** When it happened: now unless typed in plain words or chosen, and shown as it was understood. */
export const WhenField = ({ value, onChange, clock, startedAt, error }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const at = value.trim() ? hearPast(value, clock) : undefined
  const unread = value.trim() && !at ? t('record.whenUnreadable') : undefined
  const chosen = at ? wallOf(at, clock.timeZone).slice(0, 16) : ''
  return (
    <TextInput
      label={t('record.when')}
      placeholder={startedAt ? format.dayTime(startedAt) : t('record.now')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error ?? unread}
      description={at && format.full(at)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      rightSectionPointerEvents="all"
      rightSection={
        <WallPicker
          label={t('record.pickTime')}
          timeLabel={t('record.timeOfDay')}
          value={chosen}
          onChange={onChange}
          maxDate={wallOf(clock.now.toISOString(), clock.timeZone).slice(0, 10)}
        />
      }
    />
  )
}
