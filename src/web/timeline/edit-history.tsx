import { useTranslation } from 'react-i18next'
import { type Communication, listEdits } from '../../shared/communications.ts'
import { useFormat } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Failed, SkeletonRows } from '../ui/states.tsx'
import { useChangeWords } from './change-words.ts'
import classes from './timeline.module.css'

type Props = { communication: Communication; onClose: () => void }

/** What a communication said before each edit. */
export const EditHistory = ({ communication: { customerId, id }, onClose }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, error, refetch } = useEndpoint(listEdits, { params: { customerId, id } })
  return (
    <Sheet opened onClose={onClose} title={t('timeline.history')}>
      {!data && !error && <SkeletonRows count={4} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      <ol className={classes.edits}>
        {data?.items.map(({ at, by, changes }) => (
          <li key={at}>
            <p className={classes.editTop}>
              <span>{by?.name ?? t('timeline.system')}</span>
              <time dateTime={at} title={format.full(at)}>
                {format.dayTime(at)}
              </time>
            </p>
            <EditChanges changes={changes} />
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

const EditChanges = ({ changes }: { changes: Record<string, { before: unknown; after: unknown }> }) => {
  const { t } = useTranslation()
  const { fieldWord, valueWord } = useChangeWords()
  return (
    <dl className={classes.changes}>
      {Object.entries(changes).map(([field, { before, after }]) => (
        <div key={field}>
          <dt>{fieldWord(field)}</dt>
          <dd>
            <del>
              <span className="visually-hidden">{t('timeline.before')}</span>
              {valueWord(field, before)}
            </del>
            <ins>
              <span className="visually-hidden">{t('timeline.after')}</span>
              {valueWord(field, after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
