import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Event } from '../../shared/events.ts'
import { useFormat } from '../me.ts'
import { Fact, Facts, Peek } from '../ui/peek.tsx'
import { Subject } from './event-cells.tsx'
import type { ChangeInWords } from './event-words.ts'
import classes from './history.module.css'
import { useTelling } from './telling.ts'

/** All that is known about something that happened. */
export const EventPeek = ({ event, onClose }: { event: Event; onClose: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { words } = useTelling()
  const changes = words.changes(event)
  return (
    <Peek label={t('history.peek')} title={words.what(event)} onClose={onClose}>
      <Facts>
        <Fact name={t('history.column.actor')}>{words.who(event)}</Fact>
        <Fact name={t('history.column.at')}>
          <time dateTime={event.at}>{format.full(event.at)}</time>
        </Fact>
        {(event.customerId || words.about(event)) && (
          <Fact name={t('history.column.about')}>
            <Subject event={event} />
          </Fact>
        )}
        <Fact name={t('history.type')}>
          <code className={classes.code}>{event.type}</code>
        </Fact>
      </Facts>
      <h3 className={classes.heading}>{t('history.column.details')}</h3>
      {changes.length === 0 && <p className={classes.none}>{t('history.noChanges')}</p>}
      <dl className={classes.changes}>
        {changes.map((change) => (
          <ChangeOf key={change.field} change={change} />
        ))}
      </dl>
    </Peek>
  )
}

const ChangeOf = ({ change: { field, before, after, said } }: { change: ChangeInWords }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.change}>
      <dt>{field}</dt>
      {said ? (
        <dd>{said}</dd>
      ) : (
        <dd>
          {before !== undefined && (
            <>
              <del className={classes.before}>{before}</del>
              <IconArrowRight size={14} stroke={1.75} aria-hidden className={classes.arrow} />
            </>
          )}
          <ins className={classes.after}>{after ?? t('history.nothing')}</ins>
        </dd>
      )}
    </div>
  )
}
