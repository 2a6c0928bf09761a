import { useTranslation } from 'react-i18next'
import type { Change } from '../../shared/timeline.ts'
import { useFormat } from '../me.ts'
import { TimelineItem } from '../ui/timeline.tsx'
import { timelineKindSigns } from '../vocabulary.ts'
import { useChangeWords } from './change-words.ts'
import classes from './timeline.module.css'

type Props = { change: Change; at: string; customerId: string }

/** A change of the customer, small and grey: who changed what from what to what. */
export const ChangeEntry = ({ change, at }: Props) => {
  const format = useFormat()
  const sentences = useSentences(change)
  const { t } = useTranslation()
  return (
    <TimelineItem
      id={`item-${change.id}`}
      look="quiet"
      {...timelineKindSigns.change}
      title={
        <span>
          <span className={classes.actor}>{change.by?.name ?? t('timeline.system')}</span>{' '}
          {sentences.join(t('timeline.joint'))}
        </span>
      }
      time={
        <time dateTime={at} title={format.full(at)}>
          {format.time(at)}
        </time>
      }
    />
  )
}

const ownSentences = {
  'customer.created': 'created',
  'customer.trashed': 'customerTrashed',
  'customer.restored': 'customerRestored',
  'customer.merged': 'merged',
} as const

/** What happened, in words: an event that speaks for itself, else each field that changed. */
const useSentences = ({ type, changes }: Change): string[] => {
  const { t } = useTranslation()
  const { fieldWord, valueWord } = useChangeWords()
  const own = ownSentences[type as keyof typeof ownSentences]
  if (own) return [t(`timeline.did.${own}`)]
  const owner = changes.ownerId
  if (owner) {
    if (owner.after === null)
      return [t('timeline.did.released', { before: valueWord('ownerId', owner.before) })]
    if (owner.before === null)
      return [t('timeline.did.claimed', { after: valueWord('ownerId', owner.after) })]
  }
  return Object.entries(changes).map(([field, { before, after }]) =>
    t('timeline.did.changed', {
      field: fieldWord(field),
      before: valueWord(field, before),
      after: valueWord(field, after),
    }),
  )
}
