import type { Event } from '../../shared/events.ts'
import { Subject, When } from './event-cells.tsx'
import classes from './history.module.css'
import { useTelling } from './telling.ts'

/** Something that happened, on a phone. */
export const EventCard = ({ event }: { event: Event }) => {
  const { words } = useTelling()
  const details = words.details(event)
  return (
    <div className={classes.card}>
      <p className={classes.cardTop}>
        <span className={classes.cardWhat}>
          <strong>{words.who(event)}</strong> {words.what(event)}
        </span>
        <When event={event} />
      </p>
      <p className="one-line">
        <Subject event={event} />
      </p>
      {details && <p className={classes.cardDetails}>{details}</p>}
    </div>
  )
}
