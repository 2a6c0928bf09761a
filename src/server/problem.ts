import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type ProblemCode, sentence } from '../shared/problems.ts'
import type { Locale, Problem } from '../shared/shapes.ts'
import { badRequest, type ProblemParams, Refusal } from './errors.ts'
import { localeOf } from './session/session.ts'

/** RFC 9457 problem+json, from whatever was thrown, in the caller's language. */
export const problemOf = (refusal: Refusal, locale: Locale, requestId?: string): Problem => ({
  type: `/api/docs#${refusal.code}`,
  title: sentence(refusal.code, locale, refusal.params),
  status: refusal.status,
  code: refusal.code,
  ...(refusal.fields.length > 0 && {
    errors: refusal.fields.map(({ path, code, params }) => ({
      path,
      code,
      message: sentence(code, locale, params),
    })),
  }),
  ...(requestId && { requestId }),
})

export const sendProblem = (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) => {
  const refusal = error instanceof Refusal ? error : refusalOf(error, request)
  if (refusal.status >= 500) request.log.error({ err: error }, 'a request failed')
  const locale = request.ctx?.locale ?? localeOf(request)
  if (refusal.status === 429) reply.header('retry-after', String(refusal.params.seconds ?? 60))
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .status(refusal.status)
    .header('content-language', locale)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(refusal, locale, request.id)))
}

const refusalOf = (
  error: Error & { code?: string; statusCode?: number },
  { routeOptions }: FastifyRequest,
): Refusal => {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Refusal(413, 'request.too_large', { limit: `${(routeOptions.bodyLimit ?? 0) >> 20} MB` })
  const known = frameworkRefusals[error.code ?? '']
  if (known) return new Refusal(...known)
  if (isUnreachable(error)) return new Refusal(503, 'server.unavailable')
  if (error instanceof SyntaxError && error.statusCode === 400) return badRequest('request.malformed_json')
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return new Refusal(error.statusCode, 'request.malformed_json')
  return new Refusal(500, 'server.failed')
}

const frameworkRefusals: Record<string, [number, ProblemCode, ProblemParams?]> = {
  FST_REQ_FILE_TOO_LARGE: [413, 'request.too_large', { limit: '25 MB' }],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'request.unsupported_media_type', { expected: 'application/json' }],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [
    415,
    'request.unsupported_media_type',
    { expected: 'multipart/form-data' },
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'request.malformed_json'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'request.malformed_json'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'request.malformed_json'],
  FST_ERR_BAD_URL: [404, 'request.not_found'],
  FST_ERR_MAX_PARAM_LENGTH: [404, 'request.not_found'],
}

/** No server, or one that is starting, stopping or full (class 08, 57P0x, 53300). */
const isUnreachable = ({ code = '', message }: Error & { code?: string }): boolean =>
  /^(08|57P0)|^53300$|^ECONN|^ENOENT$|^EPIPE$/.test(code) ||
  /Connection terminated|connection error|not queryable|timeout exceeded/.test(message)
