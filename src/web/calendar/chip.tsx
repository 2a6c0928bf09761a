import type { FollowUp } from '../../shared/follow-ups.ts'
import { StateIcon } from '../follow-ups/follow-up-pieces.tsx'
import { dayOf } from '../format.ts'
import { useCan, useFormat, useMe } from '../me.ts'
import classes from './calendar.module.css'
import { dragged } from './dragged.ts'
import { toneOf } from './tone-of.ts'

/** A follow-up in one short line: a click shows it, a drag puts it on another day. */
export const Chip = ({ followUp, onOpen }: { followUp: FollowUp; onOpen: () => void }) => {
  const format = useFormat()
  const { timeZone } = useMe()
  const mayMove = useCan()('follow_ups.update') && followUp.state === 'open'
  const { dueAt, dueOn, content, customerName } = followUp
  const day = dueAt ? dayOf(dueAt, timeZone) : dueOn
  return (
    <li>
      <button
        type="button"
        className={classes.chip}
        tabIndex={-1}
        data-tone={toneOf(followUp)}
        title={`${customerName}\n${content}`}
        draggable={mayMove}
        onDragStart={(event) => {
          dragged.current = { followUp, day }
          event.dataTransfer.effectAllowed = 'move'
          // Firefox drags nothing that carries nothing.
          event.dataTransfer.setData('text/plain', content)
        }}
        onDragEnd={() => {
          dragged.current = undefined
        }}
        onClick={(event) => {
          event.stopPropagation()
          onOpen()
        }}
      >
        {followUp.state !== 'open' || followUp.bucket === 'overdue' ? (
          <StateIcon followUp={followUp} />
        ) : null}
        {dueAt && <time className="figures">{format.time(dueAt)}</time>}
        <span className="one-line">{content}</span>
      </button>
    </li>
  )
}
