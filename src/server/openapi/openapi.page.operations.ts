import type { Locale } from '../../shared/shapes.ts'
import { commandOf } from './openapi.curl.ts'
import type { Listed, OpenApi } from './openapi.document.ts'
import { type Html, html } from './openapi.html.ts'
import type { Schema } from './openapi.json-schema.ts'
import type { Operation, Parameter } from './openapi.operations.ts'
import { fieldTable, typeOf } from './openapi.page.shapes.ts'
import { words } from './openapi.words.ts'

/** One endpoint: who may call it, what it takes, what it answers, and a command to try it with. */
export const operationSection = (
  document: OpenApi,
  { method, path, operation }: Listed,
  locale: Locale,
): Html => {
  const { example } = words[locale]
  return html`<details class="operation" id="${operation.operationId}">
<summary><b class="${method.toLowerCase()}">${method}</b> <code>${path}</code> <span lang="en">${operation.summary}</span></summary>
<p>${requirement(operation, locale)}</p>
${parameters(operation.parameters ?? [], locale)}
${body(operation, locale)}
${answer(operation, locale)}
<h4>${example}</h4>
<pre tabindex="0"><code>${commandOf(document, method, path, operation)}</code></pre>
</details>
`
}

const requirement = (operation: Operation, locale: Locale): Html => {
  const { anyone, signedIn, needs } = words[locale]
  if (operation.security) return html`${anyone}`
  const permission = operation['x-permission']
  return permission ? html`${needs} <code>${permission}</code>` : html`${signedIn}`
}

const parameters = (all: Parameter[], locale: Locale): Html | undefined => {
  if (all.length === 0) return undefined
  const fields = all.map(({ name, required, description, schema }) => ({
    name,
    required,
    schema: { ...schema, ...(description && { description }) } as Schema,
  }))
  return html`<h4>${words[locale].parameters}</h4>${fieldTable(fields, words[locale].parameters, locale)}`
}

const body = ({ requestBody }: Operation, locale: Locale): Html | undefined => {
  if (!requestBody) return undefined
  const [media, { schema = {} }] = Object.entries(requestBody.content)[0]!
  return html`<h4>${words[locale].body}</h4><p><code>${media}</code> ${schema.$ref && typeOf(schema, locale)}</p>
${fieldsOrNothing(schema, words[locale].body, locale)}`
}

const fieldsOrNothing = (schema: Schema, label: string, locale: Locale): Html | undefined => {
  const { properties, required = [] } = schema
  if (!properties) return undefined
  const fields = Object.entries(properties).map(([name, each]) => ({
    name,
    required: required.includes(name),
    schema: each,
  }))
  return fieldTable(fields, label, locale)
}

const answer = ({ responses }: Operation, locale: Locale): Html => {
  const [status, { content }] = Object.entries(responses).find(([code]) => code.startsWith('2'))!
  const { answer: label, nothing } = words[locale]
  const [media, { schema }] = Object.entries(content ?? {})[0] ?? ['', {}]
  const shape = schema ? typeOf(schema, locale) : html`${media || nothing}`
  return html`<h4>${label}</h4><p><code>${status}</code> ${shape}</p>
${schema && !schema.$ref && fieldsOrNothing(schema, label, locale)}`
}
