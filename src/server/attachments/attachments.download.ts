import { once } from 'node:events'
import type { Readable } from 'node:stream'
import type { Owned } from '../../shared/shapes.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import * as queries from './attachments.queries.ts'

export type Range = { start: number; end: number }

export type Download = {
  mediaType: string
  size: number
  /** Of the whole file: also its ETag. */
  sha256: string
  /** For Content-Disposition: always a download, never a page. */
  disposition: string
  /** The bytes, or those of a range. */
  read: (range?: Range) => Promise<Readable>
}

/** A file that the actor may see. Errors: request.not_found. */
export const open = async (ctx: Context, { customerId, id }: Owned): Promise<Download> => {
  const file = await queries.findVisible(ctx, customerId, id)
  if (!file) throw notFound()
  return {
    mediaType: file.media_type,
    size: file.size,
    sha256: file.sha256.toString('hex'),
    disposition: dispositionOf(file.name),
    read: (range) => readable(ctx, file.file_key, range),
  }
}

/** Only once there is something to read may an answer begin. */
const readable = async (ctx: Context, key: string, range?: Range): Promise<Readable> => {
  const content = ctx.files.get(key, range)
  try {
    await once(content, 'readable')
    return content
  } catch (error) {
    ctx.log.error({ err: error, key }, 'the file of an attachment is missing')
    throw notFound()
  }
}

/** RFC 6266 §4: a name for old readers, and the true one as RFC 8187 §3.2 writes it. */
export const dispositionOf = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_')
  const coded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`
}

/**
 * The one range that is asked for (RFC 9110 §14.1.2). Undefined: the whole, as for what we don't understand or several
 * at once. Null: none that there is.
 */
export const rangeIn = (header: string | undefined, size: number): Range | null | undefined => {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!match) return undefined
  const [from, to] = [match[1]!, match[2]!]
  if (from === '' && to === '') return undefined
  if (from === '') return Number(to) === 0 ? null : { start: Math.max(0, size - Number(to)), end: size - 1 }
  const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)]
  if (to !== '' && Number(to) < start) return undefined
  return start < size ? { start, end } : null
}
