import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint } from '../../shared/endpoint.ts'
import type { Locale } from '../../shared/shapes.ts'
import { localeOf } from '../session/session.ts'
import { documentOf } from './openapi.document.ts'
import { pageOf } from './openapi.page.ts'

/** The description of the API: for programs, and for people. Made when it is first asked for. */
export const mountApiDocs = (http: FastifyInstance, mounted: readonly Endpoint[], url: string): void => {
  const document = once(() => documentOf(mounted, url, version()))
  const json = once(() => JSON.stringify(document()))
  const pages: Record<Locale, () => string> = {
    en: once(() => pageOf(document(), 'en')),
    'zh-CN': once(() => pageOf(document(), 'zh-CN')),
  }
  const css = once(() => readFileSync(join(import.meta.dirname, 'openapi.css'), 'utf8'))
  http.get('/api/openapi.json', (request, reply) => send(request, reply, 'application/json', json()))
  http.get('/api/docs.css', (request, reply) => send(request, reply, 'text/css', css()))
  http.get('/api/docs', (request, reply) => {
    const locale = languageOf(request)
    reply.header('content-language', locale).header('vary', 'accept-language')
    return send(request, reply, 'text/html', pages[locale]())
  })
}

const languageOf = (request: FastifyRequest): Locale => {
  const { lang } = request.query as { lang?: unknown }
  return lang === 'en' || lang === 'zh-CN' ? lang : localeOf(request)
}

/** Asked for again each time, and sent again only when it has changed. */
const send = (request: FastifyRequest, reply: FastifyReply, type: string, text: string) => {
  const etag = `"${createHash('sha1').update(text).digest('base64url')}"`
  reply.header('cache-control', 'no-cache').header('etag', etag)
  if (request.headers['if-none-match'] === etag) return reply.status(304).send()
  return reply.type(`${type}; charset=utf-8`).send(text)
}

const version = (): string =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')).version

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
