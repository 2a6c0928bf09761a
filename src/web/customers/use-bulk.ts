import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  assignCustomer,
  bulkChangeCustomers,
  type Customer,
  releaseCustomer,
  restoreCustomer,
} from '../../shared/customers.ts'
import { call } from '../api.ts'
import { useMe } from '../me.ts'
import { useCall } from '../query.ts'
import { refreshAfter } from '../refresh.ts'
import { Said } from '../ui/problem.tsx'
import { failed, undoable } from '../ui/undo.tsx'
import { type BulkChange, inverseOf } from './bulk-undo.ts'

/** So many at once: the server has a limit per user. */
const atOnce = 6

const inTurn = async (ids: readonly string[], work: (id: string) => Promise<unknown>) => {
  for (let i = 0; i < ids.length; i += atOnce) await Promise.all(ids.slice(i, i + atOnce).map(work))
}

/** Changes the chosen customers, says how many, and offers to take it back. */
export const useBulk = (chosen: readonly Customer[], onDone: () => void) => {
  const { t } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const bulk = useCall(bulkChangeCustomers, { onError: failed })
  const refresh = () => refreshAfter(client, bulkChangeCustomers, {})

  const said = (change: BulkChange) => {
    if (change.trash) return 'customers.bulk.trashed'
    if (change.ownerId === null) return 'customers.bulk.released'
    return change.ownerId === me.id ? 'customers.bulk.claimed' : 'customers.bulk.done'
  }
  const undo = async (before: readonly Customer[], change: BulkChange) => {
    if (change.trash)
      await inTurn(
        before.map(({ id }) => id),
        (id) => call(restoreCustomer, { params: { id } }),
      )
    else for (const body of inverseOf(before, change)) await call(bulkChangeCustomers, { body })
    refresh()
  }
  const apply = (change: BulkChange) =>
    bulk.mutate(
      { body: { ids: chosen.map(({ id }) => id), ...change } },
      {
        onSuccess: ({ changed, refused }) => {
          const touched = chosen.filter(({ id }) => !refused.includes(id))
          onDone()
          if (changed > 0)
            undoable({ message: t(said(change), { count: changed }), undo: () => undo(touched, change) })
          if (refused.length > 0) failed(new Said(t('customers.bulk.refused', { count: refused.length })))
        },
      },
    )
  /** One by one: a claim needs no right to assign, and the server counts each against the limit. */
  const claim = async () => {
    const claimed: string[] = []
    let refusal: Error | undefined
    await inTurn(
      chosen.map(({ id }) => id),
      async (id) => {
        try {
          await call(assignCustomer, { params: { id }, body: { ownerId: me.id } })
          claimed.push(id)
        } catch (error) {
          refusal = error as Error
        }
      },
    )
    const giveBack = () => inTurn(claimed, (id) => call(releaseCustomer, { params: { id } })).then(refresh)
    if (claimed.length > 0)
      undoable({ message: t('customers.bulk.claimed', { count: claimed.length }), undo: giveBack })
    if (refusal) failed(refusal)
    refresh()
    onDone()
  }
  const restore = async () => {
    try {
      await inTurn(
        chosen.map(({ id }) => id),
        (id) => call(restoreCustomer, { params: { id } }),
      )
      undoable({
        message: t('customers.bulk.restored', { count: chosen.length }),
        undo: () =>
          call(bulkChangeCustomers, { body: { ids: chosen.map(({ id }) => id), trash: true } }).then(refresh),
      })
    } catch (error) {
      failed(error as Error)
    }
    refresh()
    onDone()
  }
  return { apply, claim, restore, isPending: bulk.isPending }
}
