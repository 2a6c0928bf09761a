import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'

/** What a column of a row may hold on its way into COPY's text format. */
export type Cell = string | number | boolean | null

const special = /[\\\t\n\r]/
const specials = /[\\\t\n\r]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const cellText = (cell: Cell): string => {
  if (cell === null) return '\\N'
  if (typeof cell !== 'string') return String(cell)
  return special.test(cell) ? cell.replace(specials, (character) => escapes[character]!) : cell
}

/** An array of texts as PostgreSQL writes it. */
export const arrayText = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

/** Lexemes as a tsvector is written. They hold neither quotes nor backslashes. */
export const tsvectorText = (lexemes: readonly string[]): string =>
  lexemes.length ? `'${lexemes.join("' '")}'` : ''

const batchLength = 60_000

/** Rows in packets large enough that writing costs nothing, and small enough that both sides work at once. */
function* packets(rows: Iterable<Cell[]>): Generator<string> {
  let packet = ''
  for (const row of rows) {
    packet += `${row.map(cellText).join('\t')}\n`
    if (packet.length < batchLength) continue
    yield packet
    packet = ''
  }
  if (packet) yield packet
}

/** Streams rows into a table by COPY. */
export const copyInto = async (
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<Cell[]>,
): Promise<void> => {
  const stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(packets(rows)), stream)
}
