import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { useFormat } from '../me.ts'
import classes from './calendar.module.css'
import { Chip } from './chip.tsx'
import { dragged } from './dragged.ts'
import { toneOf } from './tone-of.ts'
import { useMove } from './use-move.ts'

type Props = {
  day: string
  /** Of the month before or after. */
  isOther: boolean
  isChosen: boolean
  followUps: readonly FollowUp[]
  /** How many lines fit; none on a phone. */
  room: number
  onDay: (day: string, open?: FollowUp) => void
}

/** A day of the month: what is due on it, as far as there is room. */
export const DayCell = ({ day, isOther, isChosen, followUps, room, onDay }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const drop = useDrop(day)
  const isToday = day === format.today()
  const count = followUps.length
  const shown = count > room ? Math.max(0, room - 1) : count
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    document.getElementById('calendar-day')?.focus()
  }
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is one that is moved to
      role="gridcell"
      className={classes.day}
      data-day={day}
      data-other={isOther || undefined}
      data-over={drop.isOver || undefined}
      aria-selected={isChosen}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => onDay(day)}
      onKeyDown={onKeyDown}
      {...drop.on}
    >
      <div className={classes.inside}>
        <span className={classes.number} aria-hidden>
          {Number(day.slice(8))}
        </span>
        <span className="visually-hidden">{t('calendar.count', { day: format.dayHeading(day), count })}</span>
        {room > 0 ? (
          <ul className={classes.chips}>
            {followUps.slice(0, shown).map((followUp) => (
              <Chip key={followUp.id} followUp={followUp} onOpen={() => onDay(day, followUp)} />
            ))}
            {count > shown && (
              <li className={classes.more}>{t('calendar.more', { count: count - shown })}</li>
            )}
          </ul>
        ) : (
          <span className={classes.dots} aria-hidden>
            {followUps.slice(0, 3).map((followUp) => (
              <i key={followUp.id} data-tone={toneOf(followUp)} />
            ))}
          </span>
        )}
      </div>
    </td>
  )
}

/** Takes a follow-up that is dragged here. */
const useDrop = (day: string) => {
  const move = useMove()
  const [isOver, setOver] = useState(false)
  const onDragOver = (event: DragEvent) => {
    if (!dragged.current) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    if (!isOver) setOver(true)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const { current } = dragged
    dragged.current = undefined
    if (current && current.day !== day) move(current.followUp, day)
  }
  return { isOver, on: { onDragOver, onDragLeave: () => setOver(false), onDrop } }
}
