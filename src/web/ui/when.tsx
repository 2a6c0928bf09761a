import 'dayjs/locale/zh-cn'
import { DateInput, DatePickerInput, DatesProvider, DateTimePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { instantOf, wallOf } from '../clock.ts'
import { spoken } from '../i18n.ts'

export const useDates = () =>
  spoken() === 'zh-CN'
    ? { locale: 'zh-cn', firstDayOfWeek: 1 as const, month: 'YYYY年M月', day: 'YYYY年M月D日' }
    : { locale: 'en', firstDayOfWeek: 1 as const, month: 'MMMM YYYY', day: 'MMM D, YYYY' }

/** The calendar in the reader's language, weeks from Monday. */
export const Calendar = ({ children }: { children: ReactNode }) => {
  const { locale, firstDayOfWeek } = useDates()
  return <DatesProvider settings={{ locale, firstDayOfWeek }}>{children}</DatesProvider>
}

type Shared = {
  label?: ReactNode
  'aria-label'?: string
  placeholder?: string
  error?: ReactNode
  required?: boolean
  clearable?: boolean
  disabled?: boolean
  autoFocus?: boolean
  className?: string
}

/** A moment: shown and chosen in the user's zone, given and taken as RFC 3339. */
export const WhenInput = ({
  value,
  onChange,
  timeZone,
  ...rest
}: Shared & { value: string | null; onChange: (at: string | null) => void; timeZone: string }) => {
  const { day, month } = useDates()
  return (
    <Calendar>
      <DateTimePicker
        {...rest}
        value={value ? wallOf(value, timeZone) : null}
        onChange={(wall) => onChange(wall ? instantOf(wall, timeZone) : null)}
        valueFormat={`${day} HH:mm`}
        monthLabelFormat={month}
        yearLabelFormat={spoken() === 'zh-CN' ? 'YYYY年' : 'YYYY'}
        leftSection={<IconCalendar size={16} stroke={1.6} />}
        timePickerProps={{ format: '24h', withDropdown: true, minutesStep: 5 }}
      />
    </Calendar>
  )
}

/** A calendar day, YYYY-MM-DD, that can be typed too. */
export const DayInput = ({
  value,
  onChange,
  ...rest
}: Shared & { value: string | null; onChange: (day: string | null) => void }) => {
  const { day, month } = useDates()
  return (
    <Calendar>
      <DateInput
        {...rest}
        value={value}
        onChange={onChange}
        valueFormat={day}
        monthLabelFormat={month}
        leftSection={<IconCalendar size={16} stroke={1.6} />}
      />
    </Calendar>
  )
}

/** From a day to a day. */
export const DaysInput = ({
  value,
  onChange,
  ...rest
}: Shared & {
  value: [string | null, string | null]
  onChange: (days: [string | null, string | null]) => void
}) => {
  const { day, month } = useDates()
  return (
    <Calendar>
      <DatePickerInput
        {...rest}
        type="range"
        value={value}
        onChange={onChange}
        valueFormat={day}
        monthLabelFormat={month}
        leftSection={<IconCalendar size={16} stroke={1.6} />}
      />
    </Calendar>
  )
}
