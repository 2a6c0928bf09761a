import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { wallOf } from '../clock.ts'
import { useFormat } from '../me.ts'
import { type Clock, hearDue } from '../plain-time/plain-time.ts'
import { WallPicker } from '../ui/wall-picker.tsx'
import classes from './next-step-fields.module.css'

const shortcuts = [
  ['tomorrow', '明天'],
  ['afterTomorrow', '后天'],
  ['nextMonday', '下周一'],
  ['inAWeek', '一周后'],
  ['inAMonth', '一个月后'],
] as const

type Props = { value: string; onChange: (due: string) => void; clock: Clock }

/** Days that are promised often, and a calendar for the others. A second press takes the choice back. */
export const DueChips = ({ value, onChange, clock }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const days = shortcuts.map(([name, said]) => ({ name, day: hearDue(said, clock)?.on ?? '' }))
  const isOther = value && !days.some(({ day }) => day === value)
  const at = value.length > 10 ? ` ${value.slice(11)}` : ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of toggles, no fieldset
    <div className={classes.chips} role="group" aria-label={t('nextStep.when')}>
      {days.map(({ name, day }) => (
        <UnstyledButton
          key={name}
          className={classes.chip}
          aria-pressed={value === day}
          onClick={() => onChange(value === day ? '' : day)}
        >
          {t(`nextStep.${name}`)}
        </UnstyledButton>
      ))}
      <WallPicker
        label={t('nextStep.pick')}
        timeLabel={t('nextStep.timeOfDay')}
        value={value}
        onChange={onChange}
        minDate={wallOf(clock.now.toISOString(), clock.timeZone).slice(0, 10)}
        target={(open) => (
          <UnstyledButton
            className={classes.chip}
            aria-pressed={Boolean(isOther)}
            aria-haspopup="dialog"
            onClick={open}
          >
            {isOther ? `${format.calendarDay(value.slice(0, 10))}${at}` : t('nextStep.pick')}
          </UnstyledButton>
        )}
      />
    </div>
  )
}
