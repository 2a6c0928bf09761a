import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../me.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import classes from './calendar.module.css'
import { addMonths, monthOf } from './month.ts'

type Props = { month: string; onMonth: (month: string | undefined) => void; children: ReactNode }

/** Which month, and the ways to another; `t` leads back to today. */
export const MonthNav = ({ month, onMonth, children }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  useHotkeys({ t: () => onMonth(undefined) })
  return (
    <div className={classes.nav}>
      <ActionIcon aria-label={t('calendar.previous')} onClick={() => onMonth(addMonths(month, -1))}>
        <IconChevronLeft size={18} stroke={1.7} />
      </ActionIcon>
      <ActionIcon aria-label={t('calendar.next')} onClick={() => onMonth(addMonths(month, 1))}>
        <IconChevronRight size={18} stroke={1.7} />
      </ActionIcon>
      <h2 className={classes.month} aria-live="polite">
        {format.month(month)}
      </h2>
      <Button
        variant="default"
        size="compact-sm"
        data-here={month === monthOf(format.today()) || undefined}
        onClick={() => onMonth(undefined)}
      >
        {t('calendar.today')}
      </Button>
      <span className={classes.space} />
      {children}
    </div>
  )
}
