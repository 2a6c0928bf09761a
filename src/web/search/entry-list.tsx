import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../ui/problem.tsx'
import type { Entry, grouped } from './entries.ts'
import { Marked } from './marked.tsx'
import classes from './palette.module.css'

type Props = {
  id: string
  groups: ReturnType<typeof grouped>
  chosenId: string | undefined
  idOf: (id: string) => string
  onPoint: (id: string) => void
  onRun: (entry: Entry) => void
  findings: { error: Error | null; isWaiting: boolean; refetch: () => void; entries: readonly Entry[] }
  typed: string
}

export const EntryList = ({ id, groups, chosenId, idOf, onPoint, onRun, findings, typed }: Props) => {
  const { t } = useTranslation()
  useEffect(() => {
    if (chosenId) document.getElementById(idOf(chosenId))?.scrollIntoView({ block: 'nearest' })
  }, [chosenId, idOf])
  return (
    <div className={classes.list}>
      <Said findings={findings} typed={typed} />
      <div role="listbox" id={id} aria-label={t('search.results')}>
        {groups.map(({ group, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options
          <div key={group} role="group" aria-labelledby={idOf(`group ${group}`)}>
            <p className={classes.group} id={idOf(`group ${group}`)} role="presentation">
              {t(`search.group.${group}`)}
            </p>
            {entries.map((entry) => (
              <EntryLine
                key={entry.id}
                entry={entry}
                id={idOf(entry.id)}
                isChosen={entry.id === chosenId}
                onPoint={() => onPoint(entry.id)}
                onRun={() => onRun(entry)}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Nothing found, or the search failed: said above what can still be done. */
const Said = ({
  findings: { error, isWaiting, refetch, entries },
  typed,
}: Pick<Props, 'findings' | 'typed'>) => {
  const { t } = useTranslation()
  const textOf = useProblemText()
  const hasNothing = typed !== '' && !isWaiting && entries.length === 0
  return (
    <div role="status">
      {error && typed ? (
        <p className={classes.nothing}>
          {textOf(error)}{' '}
          <Button variant="subtle" size="compact-sm" onClick={refetch}>
            {t('common.retry')}
          </Button>
        </p>
      ) : (
        hasNothing && <p className={classes.nothing}>{t('search.nothing', { typed })}</p>
      )}
    </div>
  )
}

type LineProps = { entry: Entry; id: string; isChosen: boolean; onPoint: () => void; onRun: () => void }

const EntryLine = ({ entry, id, isChosen, onPoint, onRun }: LineProps) => {
  const { icon: EntryIcon, title, meta, end } = entry
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, which keeps the focus
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isChosen}
      className={classes.entry}
      // A pointer at rest chooses nothing while the list changes below it.
      onPointerMove={(event) => (event.movementX || event.movementY) && !isChosen && onPoint()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <EntryIcon size={18} stroke={1.6} aria-hidden />
      <span className={`${classes.title} one-line`}>
        <Marked pieces={title} />
      </span>
      {meta && meta.length > 0 && (
        <span className={`${classes.meta} one-line`}>
          <Marked pieces={meta} />
        </span>
      )}
      {end && <span className={classes.end}>{end}</span>}
    </div>
  )
}
