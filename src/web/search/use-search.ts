import { useDebouncedValue } from '@mantine/hooks'
import { type Hit, type HitKind, search } from '../../shared/search.ts'
import { useEndpoint } from '../query.ts'

/** Typing faster than this asks once. */
const pause = 60

/** Finds while typing; an answer that is overtaken is dropped, and the last one stays until the next is there. */
export const useSearch = (
  typed: string,
  { kinds, limit }: { kinds?: readonly HitKind[]; limit?: number } = {},
) => {
  const wanted = typed.trim().slice(0, 200)
  const [q] = useDebouncedValue(wanted, pause)
  const asked = wanted && q
  const { data, error, isPending, isPlaceholderData, refetch } = useEndpoint(
    search,
    { query: { q: asked, limit, kinds: kinds?.join(',') } },
    { enabled: Boolean(asked), keepPrevious: true },
  )
  const nothing: Hit[] = []
  return {
    hits: asked ? (data?.items ?? nothing) : nothing,
    /** The words that the hits belong to. */
    q: asked,
    error,
    isWaiting: Boolean(wanted) && (wanted !== q || isPlaceholderData || (isPending && !error)),
    refetch,
  }
}
