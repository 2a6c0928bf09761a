import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Attachment } from '../../shared/communications.ts'
import { type Context, transaction } from '../context.ts'
import { badRequest, notFound, Refusal } from '../errors.ts'
import * as events from '../events/events.ts'
import { newId } from '../ids.ts'
import { findOwner } from '../visible.queries.ts'
import { present } from './attachments.present.ts'
import * as queries from './attachments.queries.ts'
import { headSize, typeOf } from './attachments.types.ts'

/** A file on its way in. `truncated` once it was cut off at the limit. What isn't read of it is the caller's to drain. */
export type Incoming = { name: string; content: Readable & { truncated?: boolean } }

/**
 * Keeps a file of a customer, for a communication that will name it. The bytes are written before the row, so that no
 * row is without its file. Errors: request.not_found, request.too_large, attachments.*.
 */
export const upload = async (ctx: Context, customerId: string, file: Incoming): Promise<Attachment> => {
  if (!(await findOwner(ctx, customerId))) throw notFound()
  const name = cleanName(file.name)
  const id = newId()
  const chunks = chunksOf(file)
  try {
    const head = await headOf(chunks)
    const mediaType = await typeOf(name, head)
    const { size, sha256 } = await store(ctx, id, head, chunks)
    return await keep(ctx, { customer_id: customerId, id, name, media_type: mediaType, size, sha256 })
  } catch (error) {
    await ctx.files.remove(id)
    throw error
  } finally {
    await chunks.return(undefined)
  }
}

/** What goes wrong on the way in is no fault of ours. */
async function* chunksOf({ content }: Incoming): AsyncGenerator<Buffer, void, void> {
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: false })) yield chunk as Buffer
  } catch {
    throw badRequest('attachments.broken_off')
  }
  if (content.truncated) throw new Refusal(413, 'request.too_large', { limit: '25 MB' })
}

const headOf = async (chunks: AsyncGenerator<Buffer>): Promise<Buffer> => {
  const head: Buffer[] = []
  for (let length = 0; length < headSize; ) {
    const { value, done } = await chunks.next()
    if (done) break
    head.push(value)
    length += value.length
  }
  return Buffer.concat(head)
}

const store = async (ctx: Context, key: string, head: Buffer, rest: AsyncGenerator<Buffer>) => {
  const hash = createHash('sha256')
  let size = 0
  const measured = async function* () {
    for (const source of [[head], rest])
      for await (const chunk of source) {
        size += chunk.length
        hash.update(chunk)
        yield chunk
      }
  }
  await ctx.files.put(key, Readable.from(measured(), { objectMode: false }))
  return { size, sha256: hash.digest() }
}

type Kept = {
  customer_id: string
  id: string
  name: string
  media_type: string
  size: number
  sha256: Buffer
}

const keep = (ctx: Context, file: Kept): Promise<Attachment> =>
  transaction(ctx, 'communications.create', async (tx) => {
    const dates = { created_at: tx.now(), created_by: tx.actor.userId }
    const row = await queries.insert(tx, { ...file, file_key: file.id, ...dates })
    await events.record(tx, {
      type: 'attachment.uploaded',
      customerId: file.customer_id,
      subjectId: file.id,
      changes: { name: { after: file.name }, size: { after: file.size } },
    })
    return present(row)
  })

const longestName = 200

/** The last part of a path, without what could break a header or turn the reading direction around. */
export const cleanName = (name: string): string => {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '')
    .trim()
  const characters = [...plain]
  if (characters.length <= longestName) return plain || 'file'
  const extension = /\.[^.]{1,20}$/.exec(plain)?.[0] ?? ''
  return characters.slice(0, longestName - extension.length).join('') + extension
}
