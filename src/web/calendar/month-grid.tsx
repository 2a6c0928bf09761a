import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { useFormat } from '../me.ts'
import { useIsPhone } from '../ui/phone.ts'
import classes from './calendar.module.css'
import { DayCell } from './day-cell.tsx'
import { stepOf } from './month.ts'

type Props = {
  month: string
  weeks: readonly (readonly string[])[]
  /** With which weekday weeks begin; 0 is Sunday. */
  first: number
  day: string
  days: ReadonlyMap<string, FollowUp[]>
  isLoading: boolean
  onDay: (day: string, open?: FollowUp) => void
}

/** The weeks of a month. Arrows move the day; on a phone the days have dots in place of words. */
export const MonthGrid = ({ month, weeks, first, day, days, isLoading, onDay }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const isPhone = useIsPhone()
  const grid = useRef<HTMLTableElement>(null)
  const room = useRoom(grid, weeks.length)
  useFocusOn(grid, day)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const next = stepOf(event.key, day, first)
    if (!next) return
    event.preventDefault()
    onDay(next)
  }
  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are moved through by arrows
      role="grid"
      className={classes.grid}
      aria-label={t('calendar.grid', { month: format.month(month) })}
      aria-busy={isLoading}
      aria-describedby="calendar-keys"
      onKeyDown={onKeyDown}
    >
      <caption id="calendar-keys" className="visually-hidden">
        {t('calendar.keys')}
      </caption>
      <thead>
        <tr>
          {weeks[0]!.map((each) => (
            <th key={each} scope="col">
              {format.calendarWeekday(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <DayCell
                key={each}
                day={each}
                isOther={!each.startsWith(month)}
                isChosen={each === day}
                followUps={days.get(each) ?? none}
                room={isPhone ? 0 : room}
                onDay={onDay}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const none: FollowUp[] = []

/** A day's number and a line's height, as they are in the style sheet. */
const [headHeight, chipHeight] = [34, 22]
const weekdaysHeight = 28

/** How many lines a day has room for. */
const useRoom = (grid: RefObject<HTMLElement | null>, weeks: number) => {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const box = grid.current?.parentElement
    if (!box) return
    const watch = new ResizeObserver(() => setHeight(box.clientHeight))
    watch.observe(box)
    return () => watch.disconnect()
  }, [grid])
  return Math.max(1, Math.floor(((height - weekdaysHeight) / weeks - headHeight) / chipHeight))
}

/** The focus goes along with the day, once it is in the grid. */
const useFocusOn = (grid: RefObject<HTMLElement | null>, day: string) => {
  useEffect(() => {
    if (grid.current?.contains(document.activeElement))
      grid.current.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [grid, day])
}
