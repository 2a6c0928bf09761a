import { CloseButton, Loader } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing, written } from '../ui/hotkeys.ts'
import { useIsPhone } from '../ui/phone.ts'
import { type Entry, grouped, stepFrom } from './entries.ts'
import { EntryList } from './entry-list.tsx'
import classes from './palette.module.css'
import { type Making, useActions } from './use-actions.ts'
import { useFindings } from './use-findings.ts'

type Props = { onClose: () => void; make: (what: Making) => void }

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** The box itself: a combobox over what was found and what can be done. */
export const FindBox = ({ onClose, make }: Props) => {
  const { t } = useTranslation()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const findings = useFindings(typed, true)
  const actions = useActions(typed.trim(), make)
  const groups = grouped([...findings.entries, ...actions])
  const entries = groups.flatMap((group) => group.entries)
  const [moved, setMoved] = useState<string>()
  const chosen = entries.find(({ id }) => id === moved) ?? entries[0]

  const run = (entry: Entry | undefined, isRecord = false) => {
    const work = isRecord ? entry?.record : entry?.run
    if (!work) return
    onClose()
    work()
  }
  const later = useLater(findings.isWaiting, (isRecord) => run(chosen, isRecord))
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const step = steps[event.key]
    if (!step && event.key !== 'Enter') return
    event.preventDefault()
    if (step) return setMoved(stepFrom(entries, chosen?.id, step))
    const isRecord = event.metaKey || event.ctrlKey
    // Who types faster than the answer comes means what will be found, not what stands there now.
    if (findings.isWaiting && !moved) later(isRecord)
    else run(chosen, isRecord)
  }
  return (
    <>
      <Top
        typed={typed}
        onType={(text) => {
          setTyped(text)
          setMoved(undefined)
        }}
        onKeyDown={onKeyDown}
        onClose={onClose}
        listId={listId}
        chosenId={chosen && idOf(listId, chosen.id)}
        isWaiting={findings.isWaiting}
      />
      <EntryList
        id={listId}
        groups={groups}
        chosenId={chosen?.id}
        idOf={(id) => idOf(listId, id)}
        onPoint={setMoved}
        onRun={run}
        findings={findings}
        typed={typed.trim()}
      />
      <footer className={classes.foot} aria-hidden>
        <Key keys="↑↓" word={t('search.keyMove')} />
        <Key keys="↵" word={t('search.keyOpen')} />
        {chosen?.record && <Key keys={written('mod+enter')} word={t('search.keyRecord')} />}
        <Key keys="Esc" word={t('search.keyClose')} />
      </footer>
    </>
  )
}

const idOf = (listId: string, id: string) => `${listId}-${id.replace(/[^\w-]/g, '_')}`

const Key = ({ keys, word }: { keys: string; word: string }) => (
  <span>
    <kbd>{keys}</kbd>
    {word}
  </span>
)

/** Enter before the answer is there is kept until it is. */
const useLater = (isWaiting: boolean, work: (isRecord: boolean) => void) => {
  const [wanted, setWanted] = useState<{ isRecord: boolean }>()
  useEffect(() => {
    if (!wanted || isWaiting) return
    setWanted(undefined)
    work(wanted.isRecord)
  })
  return (isRecord: boolean) => setWanted({ isRecord })
}

type TopProps = {
  typed: string
  onType: (text: string) => void
  onKeyDown: (event: KeyboardEvent) => void
  onClose: () => void
  listId: string
  chosenId: string | undefined
  isWaiting: boolean
}
const Top = ({ typed, onType, onKeyDown, onClose, listId, chosenId, isWaiting }: TopProps) => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.top}>
      <IconSearch size={18} stroke={1.6} aria-hidden />
      <input
        ref={input}
        className={classes.input}
        data-autofocus
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosenId}
        aria-autocomplete="list"
        aria-label={t('search.title')}
        placeholder={t('search.placeholder')}
        value={typed}
        maxLength={200}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isWaiting && <Loader size="xs" />}
      {isPhone && <CloseButton size={44} onClick={onClose} aria-label={t('common.close')} />}
    </div>
  )
}
