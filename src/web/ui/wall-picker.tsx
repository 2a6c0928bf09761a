import { ActionIcon, Button, Modal, Popover } from '@mantine/core'
import { DatePicker, TimePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './wall-picker.module.css'
import { Calendar, useDates } from './when.tsx'

type Props = {
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`; empty when nothing is chosen. */
  value: string
  onChange: (wall: string) => void
  label: string
  /** What the time is called. */
  timeLabel: string
  /** Instead of a calendar icon. */
  target?: (open: () => void) => ReactNode
  minDate?: string
  maxDate?: string
}

/** A calendar with a time of day that may be left out, behind a small button: where words don't do. */
export const WallPicker = ({ value, onChange, label, target, ...rest }: Props) => {
  const [opened, setOpened] = useState(false)
  const open = () => setOpened((is) => !is)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      withinPortal
      position="bottom-end"
      // A target of one's own says by itself that it opens a dialog; the span around it has no role that could.
      withRoles={!target}
    >
      <Popover.Target>
        {target ? (
          <span>{target(open)}</span>
        ) : (
          <ActionIcon size={28} onClick={open} aria-label={label} title={label}>
            <IconCalendar size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label}>
        <DayAndTime value={value} onChange={onChange} onDone={() => setOpened(false)} {...rest} />
      </Popover.Dropdown>
    </Popover>
  )
}

type DialogProps = Pick<Props, 'label' | 'timeLabel' | 'minDate' | 'maxDate'> & {
  value: string
  onDone: (wall: string) => void
  onClose: () => void
}

/** The same in a dialog, for what is opened from a menu. */
export const WallDialog = ({ value, onDone, onClose, label, ...rest }: DialogProps) => {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(value)
  const done = () => {
    onClose()
    if (chosen && chosen !== value) onDone(chosen)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="auto"
      title={label}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <DayAndTime value={chosen} onChange={setChosen} onDone={done} {...rest} />
    </Modal>
  )
}

type InnerProps = Pick<Props, 'timeLabel' | 'minDate' | 'maxDate'> & {
  value: string
  onChange: (wall: string) => void
  onDone: () => void
}

const DayAndTime = ({ value, onChange, onDone, timeLabel, minDate, maxDate }: InnerProps) => {
  const { t } = useTranslation()
  const { month, year, ariaLabels } = useDates()
  const [day, time] = [value.slice(0, 10), value.slice(11, 16)]
  return (
    <>
      <Calendar>
        <DatePicker
          value={day || null}
          onChange={(chosen) => chosen && onChange(time ? `${chosen} ${time}` : chosen)}
          monthLabelFormat={month}
          yearLabelFormat={year}
          ariaLabels={ariaLabels}
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
