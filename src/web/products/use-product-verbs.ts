import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Product, restoreProduct, trashProduct, updateProduct } from '../../shared/orders.ts'
import { call } from '../api.ts'
import { refreshAfter } from '../refresh.ts'
import { problemText, Said } from '../ui/problem.tsx'
import { type Outcome, useInTurn } from '../ui/table/in-turn.ts'
import { failed, undoable } from '../ui/undo.tsx'

/** What can be done to one product or many, each with a way back. */
export const useProductVerbs = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { run, progress, stop } = useInTurn()
  const refresh = () => refreshAfter(client, updateProduct, {})

  const tell = <A>(
    { worked, refused }: Outcome<Product, A>,
    message: string,
    undo: () => Promise<unknown>,
  ) => {
    refresh()
    if (worked.length > 0) undoable({ message, undo: () => undo().then(refresh) })
    const first = refused[0]
    if (first)
      failed(new Said(t('products.refused', { count: refused.length, reason: problemText(first.error) })))
  }
  const sell = async (products: readonly Product[], active: boolean) => {
    const change = ({ id }: Product, to: boolean) =>
      call(updateProduct, { params: { id }, body: { active: to } })
    const outcome = await run(
      products.filter((product) => product.active !== active),
      (product) => change(product, active),
    )
    const count = outcome.worked.length
    tell(outcome, t(active ? 'products.activated' : 'products.deactivated', { count }), () =>
      run(
        outcome.worked.map(({ row }) => row),
        (product) => change(product, !active),
      ),
    )
  }
  const trash = async (products: readonly Product[]) => {
    const outcome = await run(products, ({ id }) => call(trashProduct, { params: { id } }))
    tell(outcome, t('products.trashed', { count: outcome.worked.length }), () =>
      run(
        outcome.worked.map(({ row }) => row),
        ({ id }) => call(restoreProduct, { params: { id } }),
      ),
    )
  }
  return { sell, trash, progress, stop }
}
