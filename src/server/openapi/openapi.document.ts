import type { Endpoint } from '../../shared/endpoint.ts'
import type { Schema } from './openapi.json-schema.ts'
import {
  type Operation,
  operationOf,
  type Response,
  responses,
  securitySchemes,
} from './openapi.operations.ts'
import { createComponents } from './openapi.schemas.ts'
import { allTags } from './openapi.tags.ts'

/** As much of OpenAPI 3.1 as we write. */
export type OpenApi = {
  openapi: string
  info: Record<string, unknown>
  servers: { url: string }[]
  tags: { name: string }[]
  security: Record<string, string[]>[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, Schema>
    responses: Record<string, Response>
    securitySchemes: Record<string, unknown>
  }
}

/** An operation with its address. */
export type Listed = { method: string; path: string; operation: Operation }

/** The description of every endpoint that is mounted, made from the contracts that they are checked against. */
export const documentOf = (mounted: readonly Endpoint[], url: string, version: string): OpenApi => {
  const { refer, schemas } = createComponents()
  const paths: OpenApi['paths'] = {}
  for (const endpoint of mounted) {
    const path = endpoint.url.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint, refer) }
  }
  const used = new Set(mounted.map((endpoint) => operationOf(endpoint, refer).tags[0]))
  return {
    openapi: '3.1.1',
    info: {
      title: 'Rapport',
      version,
      summary: 'A self-hosted CRM whose heart is the conversation with the customer.',
      description: `Everything that the pages of Rapport do, they do through this API. Read about it at ${url}/api/docs.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url }],
    tags: allTags
      .filter(({ name }) => used.has(name))
      .map(({ name, title }) => ({ name, description: title.en })),
    security: [{ bearer: [] }, { cookie: [] }],
    paths,
    components: { schemas, responses: responses(refer), securitySchemes },
  }
}
