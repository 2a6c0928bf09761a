import {
  QueryClient,
  type UseMutationOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AnswerOf, Endpoint } from '../shared/endpoint.ts'
import type { Page, Total } from '../shared/shapes.ts'
import { ApiProblem, call, type Request, type RequestOf } from './api.ts'
import { refreshAfter } from './refresh.ts'

// A query's key is [path of the contract, params, query]: ['/customers/:id', { id }, {}].
// `refresh.ts` relies on it to know which pages show what changed.

const isWorthRepeating = (error: Error) =>
  error instanceof ApiProblem ? error.offline || error.status >= 502 : false

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: (count, error) => count < 2 && isWorthRepeating(error),
      retryDelay: (attempt) => 500 * 2 ** attempt,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
})

type Asked = { params?: unknown; query?: unknown }

export const keyOf = <E extends Endpoint>(endpoint: E, ...[request]: Request<E>) => {
  const { params, query } = (request ?? {}) as Asked
  return [endpoint.path, params ?? {}, query ?? {}] as const
}

/** For `useQuery`, `ensureQueryData` and `prefetchQuery`. */
export const queryOf = <E extends Endpoint>(endpoint: E, ...[request]: Request<E>) => ({
  queryKey: keyOf(endpoint, ...([request] as Request<E>)),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call(endpoint, ...([{ ...request, signal }] as unknown as Request<E>)),
})

type Options = { enabled?: boolean; staleTime?: number; keepPrevious?: boolean }

/** Reads one answer of the API and keeps it live. */
export const useEndpoint = <E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E> | undefined = undefined,
  { keepPrevious, ...options }: Options = {},
) =>
  useQuery<AnswerOf<E>, ApiProblem>({
    ...queryOf(endpoint, ...([request] as Request<E>)),
    ...(keepPrevious ? { placeholderData: (before: AnswerOf<E> | undefined) => before } : {}),
    ...options,
    // biome-ignore lint/suspicious/noExplicitAny: the library's overloads can't follow an inferred answer
  } as any)

type ItemOf<E extends Endpoint> = AnswerOf<E> extends { items: (infer T)[] } ? T : never

export type List<T> = {
  rows: T[]
  /** Undefined until the first page is there, and for lists that aren't counted. */
  total: Total | undefined
  isLoading: boolean
  isFetching: boolean
  isFetchingMore: boolean
  hasMore: boolean
  error: ApiProblem | null
  fetchMore: () => void
  refetch: () => void
}

const nothing: never[] = []

/** Reads a list page by page, as it is scrolled. */
export const useList = <E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  options: { enabled?: boolean } = {},
): List<ItemOf<E>> => {
  type T = ItemOf<E>
  const asked = request as Asked
  const list = useInfiniteQuery({
    queryKey: [...keyOf(endpoint, ...([request] as Request<E>)), 'list'],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(asked.query as object), ...(pageParam ? { after: pageParam } : {}) }
      return call(endpoint, ...([{ ...request, query, signal }] as unknown as Request<E>)) as Promise<Page<T>>
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? undefined,
    // Rows stay while a filter is typed, so that the page doesn't flash; never from one customer to another.
    placeholderData: (before, query) =>
      JSON.stringify(query?.queryKey[1]) === JSON.stringify(asked.params ?? {}) ? before : undefined,
    ...options,
  })
  const pages = list.data?.pages
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? nothing, [pages])
  return {
    rows,
    total: pages?.[0]?.total,
    isLoading: list.isPending,
    isFetching: list.isFetching,
    isFetchingMore: list.isFetchingNextPage,
    hasMore: list.hasNextPage,
    error: list.error as ApiProblem | null,
    fetchMore: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
    },
    refetch: () => void list.refetch(),
  }
}

/** Calls an endpoint that changes something, then refreshes what shows it. Errors are the caller's to show. */
export const useCall = <E extends Endpoint>(
  endpoint: E,
  options: Omit<UseMutationOptions<AnswerOf<E>, ApiProblem, RequestOf<E>>, 'mutationFn'> = {},
) => {
  const client = useQueryClient()
  return useMutation<AnswerOf<E>, ApiProblem, RequestOf<E>>({
    ...options,
    mutationFn: (request) => call(endpoint, ...([request] as unknown as Request<E>)),
    onSettled: (...settled) => {
      refreshAfter(client, endpoint, settled[2])
      return options.onSettled?.(...settled)
    },
  })
}
