import { ActionIcon, Button, Popover } from '@mantine/core'
import { DatePicker, TimePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './wall-picker.module.css'
import { Calendar, useDates } from './when.tsx'

type Props = {
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`; empty when nothing is chosen. */
  value: string
  /** At each click, */
  onChange?: (wall: string) => void
  /** or once, when “done” is pressed and it is another one. */
  onDone?: (wall: string) => void
  label: string
  /** What the time is called. */
  timeLabel: string
  /** Instead of a calendar icon. */
  target?: (open: () => void) => ReactNode
  minDate?: string
  maxDate?: string
}

/** A calendar with a time of day that may be left out, behind a small button: where words don't do. */
export const WallPicker = ({ value, onChange, onDone, label, target, ...rest }: Props) => {
  const [opened, setOpened] = useState(false)
  const [chosen, setChosen] = useState(value)
  const open = () => {
    setChosen(value)
    setOpened((is) => !is)
  }
  const choose = (wall: string) => {
    setChosen(wall)
    onChange?.(wall)
  }
  const done = () => {
    setOpened(false)
    if (chosen && chosen !== value) onDone?.(chosen)
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withinPortal position="bottom-end">
      <Popover.Target>
        {target ? (
          <span>{target(open)}</span>
        ) : (
          <ActionIcon size={28} onClick={open} aria-label={label} title={label}>
            <IconCalendar size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <DayAndTime value={chosen} onChange={choose} onDone={done} {...rest} />
      </Popover.Dropdown>
    </Popover>
  )
}

type InnerProps = Pick<Props, 'timeLabel' | 'minDate' | 'maxDate'> & {
  value: string
  onChange: (wall: string) => void
  onDone: () => void
}

const DayAndTime = ({ value, onChange, onDone, timeLabel, minDate, maxDate }: InnerProps) => {
  const { t } = useTranslation()
  const { month } = useDates()
  const [day, time] = [value.slice(0, 10), value.slice(11, 16)]
  return (
    <>
      <Calendar>
        <DatePicker
          value={day || null}
          onChange={(chosen) => chosen && onChange(time ? `${chosen} ${time}` : chosen)}
          monthLabelFormat={month}
          minDate={minDate}
          maxDate={maxDate}
          defaultDate={day || undefined}
          size="sm"
        />
      </Calendar>
      <div className={classes.time}>
        <TimePicker
          size="xs"
          label={timeLabel}
          value={time}
          onChange={(chosen) => day && onChange(chosen ? `${day} ${chosen.slice(0, 5)}` : day)}
          clearable
          disabled={!day}
        />
        <Button size="xs" onClick={onDone}>
          {t('common.done')}
        </Button>
      </div>
    </>
  )
}
