import type { Locale } from '../../shared/shapes.ts'
import { type Html, html, sentenceWithCode } from './openapi.html.ts'
import type { Schema } from './openapi.json-schema.ts'
import { words } from './openapi.words.ts'

export const shapeSection = (name: string, schema: Schema, locale: Locale): Html => {
  const { properties, required = [], description } = schema
  const fields = Object.entries(properties ?? {}).map(([field, each]) => ({
    name: field,
    required: required.includes(field),
    schema: each,
  }))
  return html`<details class="shape" id="schema-${name}"><summary><code>${name}</code></summary>
${description && html`<p lang="en">${description}</p>`}
${fields.length > 0 ? fieldTable(fields, name, locale) : html`<p>${typeOf(schema, locale)}</p>`}
</details>
`
}

export type Field = { name: string; required: boolean; schema: Schema }

export const fieldTable = (fields: Field[], label: string, locale: Locale): Html => {
  const { name, type, meaning, required } = words[locale]
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr><th scope="col">${name}</th><th scope="col">${type}</th><th scope="col">${meaning}</th></tr></thead>
<tbody>${fields.map(
    (
      field,
    ) => html`<tr><th scope="row"><code>${field.name}</code>${field.required && html` <small>${required}</small>`}</th><td>${typeOf(field.schema, locale)}</td><td lang="en">${sentenceWithCode(meaningOf(field.schema))}</td></tr>
`,
  )}</tbody>
</table></div>`
}

/** A type in a few words, with links to the shapes that have a name. */
export const typeOf = (schema: Schema, locale: Locale): Html => {
  const { listOf, orNull } = words[locale]
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!
    return html`<a href="#schema-${name}">${name}</a>`
  }
  if (schema.anyOf) {
    const real = schema.anyOf.filter(({ type }) => type !== 'null')
    const types = real.flatMap((each, i) =>
      i === 0 ? [typeOf(each, locale)] : [html` | `, typeOf(each, locale)],
    )
    return html`${types}${real.length < schema.anyOf.length && html` ${orNull}`}`
  }
  if (schema.type === 'array') return html`${listOf} ${typeOf(schema.items ?? {}, locale)}`
  const codes = schema.enum ?? (schema.const === undefined ? [] : [schema.const])
  if (codes.length > 0) return html`${codes.map((code) => html`<code>${String(code)}</code> `)}`
  return html`${schema.format ?? schema.type ?? 'any'}`
}

/** What is said about it, and its limits. */
const meaningOf = ({
  description,
  minLength,
  maxLength,
  minimum,
  maximum,
  maxItems,
  ...rest
}: Schema): string => {
  const limits = [
    minLength && minLength > 1 && `at least ${minLength} characters`,
    maxLength && `at most ${maxLength.toLocaleString('en')} characters`,
    minimum !== undefined && minimum > -1e15 && `from ${minimum.toLocaleString('en')}`,
    maximum !== undefined && maximum < 1e15 && `to ${maximum.toLocaleString('en')}`,
    maxItems && `at most ${maxItems.toLocaleString('en')}`,
    rest.default !== undefined && `\`${String(rest.default)}\` when left out`,
  ].filter((limit) => typeof limit === 'string')
  return [description, limits.join(', ')].filter(Boolean).join('; ')
}
