import { IconAddressBook, IconUser } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { listCustomers } from '../../shared/customers.ts'
import type { Hit } from '../../shared/search.ts'
import { useOpen } from '../frame/open.tsx'
import { useCan, useFormat } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { customerKindSigns, timelineKindSigns } from '../vocabulary.ts'
import type { Entry } from './entries.ts'
import { markDigits, markTyped, nearMark, type Piece, piecesOf } from './pieces.ts'
import { useSearch } from './use-search.ts'

const icons = {
  customer: IconUser,
  contact: IconAddressBook,
  order: timelineKindSigns.order.icon,
  communication: timelineKindSigns.communication.icon,
}
const plain = (text: string): Piece[] => [{ text, isMarked: false }]

/** What was found with the words typed; with none, the customers last spoken to. */
export const useFindings = (typed: string, opened: boolean) => {
  const { hits, q, error, isWaiting, refetch } = useSearch(opened ? typed : '', { limit: 6 })
  const recent = useRecent(opened && !typed.trim())
  const open = useOpening()
  const format = useFormat()
  const found = hits.map((hit): Entry => {
    const opening = open(hit.customerId, hit.customerName, hit.kind === 'customer' ? undefined : hit.id)
    return {
      id: `${hit.kind} ${hit.id}`,
      group: hit.kind,
      icon: icons[hit.kind],
      ...wordsOf(hit, q),
      end: hit.at ? format.day(hit.at) : undefined,
      ...opening,
    }
  })
  return { entries: typed.trim() ? found : recent, error, isWaiting, refetch, q }
}

/** Who first, then what was found of them; of a communication its words. */
const wordsOf = ({ kind, title, customerName, excerpt }: Hit, q: string) => {
  if (kind === 'communication') return { title: plain(customerName), meta: nearMark(piecesOf(excerpt ?? '')) }
  const found = excerpt ? markDigits(excerpt, q) : []
  const whose = kind === 'customer' ? [] : plain(found.length ? `${customerName} · ` : customerName)
  return { title: markTyped(title, q), meta: [...whose, ...found] }
}

const useRecent = (enabled: boolean): Entry[] => {
  const open = useOpening()
  const format = useFormat()
  const { data } = useEndpoint(listCustomers, { query: { limit: 6, sort: '-lastContactAt' } }, { enabled })
  return (data?.items ?? []).map(({ id, name, kind, stats }) => ({
    id: `recent ${id}`,
    group: 'recent',
    icon: customerKindSigns[kind].icon,
    title: plain(name),
    end: stats.lastContactAt ? format.ago(stats.lastContactAt) : undefined,
    ...open(id, name),
  }))
}

/** Goes to the customer, at the item found on its timeline; or records with the customer. */
const useOpening = () => {
  const router = useRouter()
  const can = useCan()
  const { record } = useOpen()
  return (customerId: string, name: string, at?: string) => ({
    run: () => void router.navigate({ to: '/customers/$customerId', params: { customerId }, search: { at } }),
    record: can('communications.create') ? () => record({ id: customerId, name }) : undefined,
  })
}
