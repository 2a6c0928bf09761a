import type { LiveUpdate } from '../shared/events.ts'
import { nilId } from './ids.ts'

/** PostgreSQL takes payloads of less than 8000 bytes (NOTIFY, NOTIFY_PAYLOAD_MAX_LENGTH). */
const mostBytes = 7_999

const much = 'much'

/** Updates as the text of one notification, each only once; too many for it become "much changed". */
export const payloadOf = (updates: LiveUpdate[]): string => {
  const distinct = new Set(updates.map(lineOf))
  const text = [...distinct].join('\n')
  return updates.some(({ type }) => type === 'much.changed') || Buffer.byteLength(text) > mostBytes
    ? much
    : text
}

/** Ids without hyphens: a third more updates fit. */
const lineOf = ({ type, customerId, subjectId }: LiveUpdate): string =>
  [type, shortened(customerId ?? nilId), shortened(subjectId)].join(' ')

const shortened = (id: string) => (id === nilId ? '' : id.replaceAll('-', ''))

/** The updates of a notification. Lines that another version wrote otherwise are "much changed". */
export const updatesIn = (payload: string): LiveUpdate[] => {
  const updates = payload === much ? [] : payload.split('\n').map(updateIn)
  return updates.length > 0 && updates.every((update) => update !== undefined)
    ? updates
    : [{ type: 'much.changed', customerId: null, subjectId: nilId }]
}

const updateIn = (line: string): LiveUpdate | undefined => {
  const [, type, customer, subject] = /^([a-z_]+\.[a-z_]+) ([0-9a-f]{32})? ([0-9a-f]{32})?$/.exec(line) ?? []
  if (!type) return undefined
  return {
    type,
    customerId: customer ? lengthened(customer) : null,
    subjectId: subject ? lengthened(subject) : nilId,
  }
}

const lengthened = (hex: string) =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
