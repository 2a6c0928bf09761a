import type { OpenApi } from './openapi.document.ts'
import type { Operation } from './openapi.operations.ts'

/** A command that calls the endpoint, to paste into a shell. */
export const commandOf = (
  { servers }: OpenApi,
  method: string,
  path: string,
  operation: Operation,
): string => {
  const [media, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
  const query = Object.entries(operation['x-example-query'] ?? {})
  const parts = [
    `curl${method === 'GET' && query.length > 0 ? ' -G' : ''}${method === 'GET' || method === 'POST' ? '' : ` -X ${method}`} ${quoted(`${servers[0]!.url}${path}`)}`,
    ...(operation.security ? [] : ['-H "Authorization: Bearer $RAPPORT_API_KEY"']),
    ...query.map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`),
    ...(media === 'multipart/form-data' ? ["-F 'file=@offer.pdf'"] : []),
    ...(content?.example === undefined
      ? []
      : [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(content.example, null, 2))}`]),
    ...(method === 'POST' && !content ? ['-X POST'] : []),
    ...(path.endsWith('/live') ? ['-N'] : []),
    ...(path.endsWith('/content') ? ['-OJ'] : []),
  ]
  return parts.join(' \\\n  ')
}

/** For a POSIX shell. Braces mark what is to be filled in. */
const quoted = (text: string) => (/^[\w:/.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)
