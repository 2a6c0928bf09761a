import { useMemo } from 'react'
import { listCustomers } from '../../shared/customers.ts'
import type { Event } from '../../shared/events.ts'
import { useCan } from '../me.ts'
import { useEndpoint } from '../query.ts'

/**
 * Names of customers for links: of those that changed last, and of those whose name the history itself tells. An event
 * says only which customer it is about; one whose name isn't known here can be opened all the same.
 */
export const useCustomerNames = (events: readonly Event[]): ReadonlyMap<string, string> => {
  const can = useCan()
  const { data } = useEndpoint(
    listCustomers,
    { query: { limit: 200, sort: '-updatedAt' } },
    { enabled: can('customers.read'), staleTime: 60_000 },
  )
  return useMemo(() => {
    const told = events.flatMap(({ type, customerId, changes }) => {
      const name = type.startsWith('customer.') && changes.name?.after
      return customerId && typeof name === 'string' ? [[customerId, name] as const] : []
    })
    return new Map([...told.toReversed(), ...(data?.items ?? []).map(({ id, name }) => [id, name] as const)])
  }, [events, data])
}
