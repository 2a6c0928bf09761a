import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  changeOrder,
  type Order,
  type OrderStatus,
  restoreOrder,
  statusesAfter,
  trashOrder,
} from '../../shared/orders.ts'
import { call } from '../api.ts'
import { refreshAfter } from '../refresh.ts'
import { problemText, Said } from '../ui/problem.tsx'
import { useInTurn } from '../ui/table/in-turn.ts'
import { done, failed, undoable } from '../ui/undo.tsx'

const paramsOf = ({ customerId, id }: Order) => ({ customerId, id })
const setStatus = (order: Order, status: OrderStatus) =>
  call(changeOrder, { params: paramsOf(order), body: { status } })

/** What can be done to one order or many, each with a way back where there is one. */
export const useOrderVerbs = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { run, progress, stop } = useInTurn()
  const refresh = (orders: readonly Order[]) => {
    for (const customerId of new Set(orders.map((order) => order.customerId)))
      refreshAfter(client, changeOrder, { params: { customerId } })
  }
  const tellRefused = (refused: { error: Error }[], isAlone: boolean) => {
    const first = refused[0]
    if (!first) return
    const reason = problemText(first.error)
    failed(isAlone ? first.error : new Said(t('orders.bulk.refused', { count: refused.length, reason })))
  }

  const change = async (orders: readonly Order[], status: OrderStatus) => {
    const moving = orders.filter((order) => order.status !== status)
    const { worked, refused } = await run(moving, (order) => setStatus(order, status))
    refresh(orders)
    tellRefused(refused, orders.length === 1)
    if (worked.length === 0) return
    const message =
      orders.length === 1
        ? t('orders.detail.statusChanged', { status: t(`vocabulary.orderStatus.${status}`) })
        : t('orders.bulk.changed', { count: worked.length })
    // Some ways can't be gone back.
    if (!worked.every(({ row }) => statusesAfter[status].includes(row.status))) return done(message)
    undoable({
      message,
      undo: async () => {
        await run(
          worked.map(({ row }) => row),
          (order) => setStatus(order, order.status),
        )
        refresh(orders)
      },
    })
  }
  const trash = async (orders: readonly Order[]) => {
    const { worked, refused } = await run(orders, (order) => call(trashOrder, { params: paramsOf(order) }))
    refresh(orders)
    tellRefused(refused, orders.length === 1)
    const first = worked[0]?.row
    if (!first) return
    undoable({
      message:
        orders.length === 1
          ? t('orders.detail.trashed', { number: first.number })
          : t('orders.bulk.trashed', { count: worked.length }),
      undo: async () => {
        await run(
          worked.map(({ row }) => row),
          (order) => call(restoreOrder, { params: paramsOf(order) }),
        )
        refresh(orders)
      },
    })
  }
  return { change, trash, progress, stop }
}
