import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TrashItem } from '../../shared/trash.ts'
import { refreshFor } from '../refresh.ts'
import { problemText, Said } from '../ui/problem.tsx'
import { useInTurn } from '../ui/table/in-turn.ts'
import { failed, undoable } from '../ui/undo.tsx'

type Move = typeof import('./moves.ts').move

/** Comes when it's needed: it knows the addresses of every kind. */
const move: Move = async (...item) => (await import('./moves.ts')).move(...item)

/** Takes things back out of the trash, of whatever kind they are, and offers to put them back. */
export const useRestore = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { run, progress, stop } = useInTurn()
  const refresh = (items: readonly TrashItem[]) =>
    refreshFor(
      client,
      items.map(({ kind, customerId, id }) => ({ type: `${kind}.restored`, customerId, subjectId: id })),
    )
  const said = ([first, ...rest]: readonly TrashItem[]) =>
    first?.title && rest.length === 0
      ? t('trash.restoredOne', { title: first.title })
      : t('trash.restored', { count: rest.length + 1 })
  const restore = async (items: readonly TrashItem[]) => {
    const { worked, refused } = await run(items, (item) => move(item, 'restore'))
    const back = worked.map(({ row }) => row)
    refresh(items)
    const undo = async () => {
      await run(back, (item) => move(item, 'trash'))
      refresh(back)
    }
    if (back.length > 0) undoable({ message: said(back), undo })
    const first = refused[0]
    if (first)
      failed(new Said(t('trash.refused', { count: refused.length, reason: problemText(first.error) })))
  }
  return { restore, progress, stop }
}
