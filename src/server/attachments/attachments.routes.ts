import type { MultipartFile } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as contract from '../../shared/communications.ts'
import { badRequest, invalidField, Refusal } from '../errors.ts'
import type { Mount } from '../http.ts'
import { rangeIn } from './attachments.download.ts'
import * as attachments from './attachments.ts'

export const attachmentRoutes = (mount: Mount): void => {
  mount(contract.uploadAttachment, async (ctx, { params, request }) => {
    const part = await fileIn(request)
    try {
      const name = nameIn(part)
      return await attachments.upload(ctx, params.customerId, { name, content: part.file })
    } finally {
      // What nobody reads would keep the connection waiting.
      part.file.resume()
    }
  })
  mount(contract.downloadAttachment, async (ctx, { params, request, reply }) => {
    await send(request, reply, await attachments.open(ctx, params))
  })
}

/** Room for the form around the file. */
const largestForm = contract.largestAttachment + 64 * 1024

/** Errors: request.too_large, request.unsupported_media_type, attachments.missing, attachments.broken_off. */
const fileIn = async (request: FastifyRequest): Promise<MultipartFile> => {
  if (!request.isMultipart())
    throw new Refusal(415, 'request.unsupported_media_type', { expected: 'multipart/form-data' })
  if (Number(request.headers['content-length'] ?? 0) > largestForm)
    throw new Refusal(413, 'request.too_large', { limit: '25 MB' })
  const part = await request.file().catch(() => {
    throw badRequest('attachments.broken_off')
  })
  if (part?.fieldname === 'file') return part
  part?.file.resume()
  throw invalidField('/file', 'attachments.missing')
}

/** Browsers write a quote in a name as %22, as the HTML standard says (multipart form data, § 4.10.21.8). */
const nameIn = ({ filename }: MultipartFile): string => (filename ?? '').replaceAll('%22', '"')

/** A picture may be shown and a recording played, but whoever opens the address gets a download that can do nothing. */
const send = async (request: FastifyRequest, reply: FastifyReply, file: attachments.Download) => {
  const etag = `"${file.sha256}"`
  reply
    .header('content-disposition', file.disposition)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-cache')
    .header('accept-ranges', 'bytes')
    .header('etag', etag)
  if (request.headers['if-none-match']?.includes(etag)) return reply.status(304).send()
  const range = rangeIn(request.headers.range, file.size)
  if (range === null) return reply.status(416).header('content-range', `bytes */${file.size}`).send()
  const length = range ? range.end - range.start + 1 : file.size
  if (range) reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  reply.type(file.mediaType).header('content-length', length)
  return reply.send(request.method === 'HEAD' ? undefined : await file.read(range))
}
