import type { Icon } from '@tabler/icons-react'
import type { HitKind } from '../../shared/search.ts'
import type { Piece } from './pieces.ts'

export type EntryGroup = 'recent' | HitKind | 'action'
export const groupOrder: readonly EntryGroup[] = [
  'recent',
  'customer',
  'contact',
  'order',
  'communication',
  'action',
]

/** One line of the box: something found, or something to do. */
export type Entry = {
  id: string
  group: EntryGroup
  icon: Icon
  title: readonly Piece[]
  /** Smaller, after the title: of whom, or the words found. */
  meta?: readonly Piece[]
  /** At the end: a date, a key. */
  end?: string
  run: () => void
  /** For ⌘↵: records with the customer. */
  record?: () => void
}

/** The groups in their order, empty ones left out. */
export const grouped = (entries: readonly Entry[]) =>
  groupOrder
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter(({ entries: inGroup }) => inGroup.length > 0)

/** The entry so many steps from the chosen one, around the ends. */
export const stepFrom = (entries: readonly Entry[], chosen: string | undefined, step: number) => {
  if (entries.length === 0) return undefined
  const at = entries.findIndex(({ id }) => id === chosen)
  const from = at < 0 && step < 0 ? 0 : at
  return entries[(from + step + entries.length) % entries.length]?.id
}

/** Whether words typed name something to do; `words` are its name and other words for it. */
export const isMeant = (words: string, typed: string) => {
  const all = words.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => all.includes(part))
}
