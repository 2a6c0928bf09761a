import type { ReactNode } from 'react'
import { Failed, SkeletonRows } from './states.tsx'

type Asked<T> = { data: T | undefined; error: Error | null; refetch: () => unknown }

/** What was asked for once it is there; till then its shape, or why it didn't come. */
export const Loaded = <T,>({
  query,
  rows = 6,
  height = 56,
  children,
}: {
  query: Asked<T>
  rows?: number
  height?: number
  children: (data: T) => ReactNode
}) => {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} onRetry={() => void query.refetch()} />
  return <SkeletonRows count={rows} height={height} />
}
