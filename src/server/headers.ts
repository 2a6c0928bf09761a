import type { FastifyInstance } from 'fastify'

/** The pages load nothing from elsewhere and run no script but ours. Mantine sets its colours in inline styles. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** An answer of the API is never a page: should a browser take it for one, it may do nothing. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** A year, as browsers ask of those who mean it (RFC 6797). */
const httpsOnly = 'max-age=31536000'

/** Headers of every answer. A route that sets one of them itself keeps its own. */
export const setSafeHeaders = (http: FastifyInstance, { https }: { https: boolean }): void => {
  http.addHook('onSend', async (request, reply) => {
    const set = (name: string, value: string) => {
      if (!reply.hasHeader(name)) reply.header(name, value)
    }
    const isPage = String(reply.getHeader('content-type') ?? '').startsWith('text/html')
    set('x-request-id', request.id)
    set('x-content-type-options', 'nosniff')
    set('content-security-policy', isPage ? pagePolicy : dataPolicy)
    set('referrer-policy', 'same-origin')
    set('cross-origin-opener-policy', 'same-origin')
    set('cross-origin-resource-policy', 'same-origin')
    if (isPage) set('permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()')
    if (https) set('strict-transport-security', httpsOnly)
    if (request.url.startsWith('/api/')) set('cache-control', 'no-store')
  })
}
