import 'dayjs/locale/zh-cn'
import { DateInput, DatePickerInput, DatesProvider, DateTimePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { instantOf, wallOf } from '../clock.ts'
import { spoken } from '../i18n.ts'

export const useDates = () => {
  const { t } = useTranslation()
  const isChinese = spoken() === 'zh-CN'
  return {
    month: isChinese ? 'YYYY年M月' : 'MMMM YYYY',
    day: isChinese ? 'YYYY年M月D日' : 'MMM D, YYYY',
    year: isChinese ? 'YYYY年' : 'YYYY',
    /** What the calendar's arrows are called. */
    ariaLabels: {
      previousMonth: t('common.previousMonth'),
      nextMonth: t('common.nextMonth'),
      previousYear: t('common.previousYear'),
      nextYear: t('common.nextYear'),
      previousDecade: t('common.previousDecade'),
      nextDecade: t('common.nextDecade'),
    },
  }
}

/** The calendar in the reader's language, weeks from Monday. */
export const Calendar = ({ children }: { children: ReactNode }) => {
  const locale = spoken() === 'zh-CN' ? 'zh-cn' : 'en'
  return <DatesProvider settings={{ locale, firstDayOfWeek: 1 }}>{children}</DatesProvider>
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
  const { day, month, year, ariaLabels } = useDates()
  return (
    <Calendar>
      <DateTimePicker
        {...rest}
        value={value ? wallOf(value, timeZone) : null}
        onChange={(wall) => onChange(wall ? instantOf(wall, timeZone) : null)}
        valueFormat={`${day} HH:mm`}
        monthLabelFormat={month}
        yearLabelFormat={year}
        ariaLabels={ariaLabels}
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
  const { day, month, year, ariaLabels } = useDates()
  return (
    <Calendar>
      <DateInput
        {...rest}
        value={value}
        onChange={onChange}
        valueFormat={day}
        monthLabelFormat={month}
        yearLabelFormat={year}
        ariaLabels={ariaLabels}
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
  const { day, month, year, ariaLabels } = useDates()
  return (
    <Calendar>
      <DatePickerInput
        {...rest}
        type="range"
        value={value}
        onChange={onChange}
        valueFormat={day}
        monthLabelFormat={month}
        yearLabelFormat={year}
        ariaLabels={ariaLabels}
        leftSection={<IconCalendar size={16} stroke={1.6} />}
      />
    </Calendar>
  )
}
