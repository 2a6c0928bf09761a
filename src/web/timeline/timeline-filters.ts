import { type Channel, channels } from '../../shared/communications.ts'
import { type TimelineKind, timelineKinds } from '../../shared/timeline.ts'

/** What of a timeline is shown; empty is everything. In the address as words with commas between. */
export type TimelineFilter = { kinds: readonly TimelineKind[]; channels: readonly Channel[] }

const among = <T extends string>(known: readonly T[], said: string | undefined): T[] => {
  const words = said?.split(',') ?? []
  return known.filter((each) => words.includes(each))
}

/** From an address that anyone may have typed. */
export const filterFrom = (search: { kinds?: string; channels?: string }): TimelineFilter => ({
  kinds: among(timelineKinds, search.kinds),
  channels: among(channels, search.channels),
})

export const searchOf = ({ kinds, channels: ways }: TimelineFilter) => ({
  kinds: kinds.join(',') || undefined,
  channels: ways.join(',') || undefined,
})

export const isFiltered = ({ kinds, channels: ways }: TimelineFilter) => kinds.length + ways.length > 0

/** A kind is shown alone, then beside others; chosen again it goes. Channels belong to communications. */
export const toggleKind = (filter: TimelineFilter, kind: TimelineKind): TimelineFilter => {
  const kinds = filter.kinds.includes(kind)
    ? filter.kinds.filter((each) => each !== kind)
    : timelineKinds.filter((each) => each === kind || filter.kinds.includes(each))
  const all = kinds.length === timelineKinds.length ? [] : kinds
  const hasChannels = all.length === 0 || all.includes('communication')
  return { kinds: all, channels: hasChannels ? filter.channels : [] }
}

/** With a channel chosen only communications are meant. */
export const ofChannels = (chosen: readonly Channel[]): TimelineFilter =>
  chosen.length ? { kinds: ['communication'], channels: chosen } : { kinds: [], channels: [] }
