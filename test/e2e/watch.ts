import type { BrowserContext } from '@playwright/test'

/**
 * Hears what browsers complain of: errors on the console or thrown, requests that fail or are refused. A journey that
 * provokes one says so beforehand with `expects`.
 */
export const createWatch = () => {
  const complaints: string[] = []
  const expected: RegExp[] = []
  const hear = (complaint: string) => {
    if (!expected.some((each) => each.test(complaint))) complaints.push(complaint)
  }
  const listenTo = (context: BrowserContext) => {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        hear(`console: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => hear(`thrown: ${error.error().stack ?? error.error()}`))
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? ''
      // What is left unfinished when a page is left, or a newer question overtakes it.
      if (reason !== 'net::ERR_ABORTED') hear(`failed: ${request.method()} ${request.url()} ${reason}`)
    })
    context.on('response', (response) => {
      if (response.status() >= 400)
        hear(`refused: ${response.status()} ${response.request().method()} ${response.url()}`)
    })
  }
  return { complaints, listenTo, expects: (pattern: RegExp) => void expected.push(pattern) }
}
export type Watch = ReturnType<typeof createWatch>
