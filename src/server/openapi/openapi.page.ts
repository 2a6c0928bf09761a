import { problems } from '../../shared/problems.ts'
import type { Locale } from '../../shared/shapes.ts'
import type { Listed, OpenApi } from './openapi.document.ts'
import { type Html, html, sentenceWithCode } from './openapi.html.ts'
import { operationSection } from './openapi.page.operations.ts'
import { shapeSection } from './openapi.page.shapes.ts'
import { allTags } from './openapi.tags.ts'
import { words } from './openapi.words.ts'

/** The description of the API for people: one page, made from the document, without a script. */
export const pageOf = (document: OpenApi, locale: Locale): string => {
  const { title, lead, skip } = words[locale]
  const byTag = operationsByTag(document)
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<a class="skip" href="#content">${skip}</a>
${contents(document, byTag, locale)}
<main id="content">
<h1>${title}</h1>
<p class="lead">${lead}</p>
${guide(document, locale)}
${[...byTag].map(([tag, listed]) => tagSection(document, tag, listed, locale))}
${shapes(document, locale)}
${problemCodes(locale)}
</main>
</body>
</html>
`
  return page.html
}

const operationsByTag = ({ paths, tags }: OpenApi): Map<string, Listed[]> => {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  return new Map(tags.map(({ name }) => [name, all.filter(({ operation }) => operation.tags.includes(name))]))
}

const titleOf = (tag: string, locale: Locale) => allTags.find(({ name }) => name === tag)!.title[locale]
const idOfTag = (tag: string) => `tag-${tag.toLowerCase().replaceAll(' ', '-')}`

const contents = ({ servers }: OpenApi, byTag: Map<string, Listed[]>, locale: Locale): Html => {
  const { contents: label, guide: guideTitle, sections, document, otherLanguage, ...titles } = words[locale]
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const link = (id: string, text: string) => html`<li><a href="#${id}">${text}</a></li>`
  return html`<nav aria-label="${label}">
<p><a href="/api/docs?lang=${other}" lang="${other}" hreflang="${other}">${otherLanguage}</a>
<a href="/api/openapi.json">${document}</a></p>
<p class="group">${guideTitle}</p>
<ul>${sections(servers[0]!.url).map(({ id, title }) => link(id, title))}</ul>
${[...byTag].map(
  ([tag, listed]) => html`<details><summary>${titleOf(tag, locale)}</summary>
<ul>${listed.map(
    ({ method, path, operation }) =>
      html`<li><a href="#${operation.operationId}"><b class="${method.toLowerCase()}">${method}</b> ${path.replace('/api/v1', '')}</a></li>`,
  )}</ul></details>`,
)}
<ul>${link('shapes', titles.shapes)}${link('problems', titles.problems)}</ul>
</nav>`
}

const guide = ({ servers }: OpenApi, locale: Locale): Html[] =>
  words[locale].sections(servers[0]!.url).map(
    ({ id, title, paragraphs, code = [] }) => html`<section id="${id}"><h2>${title}</h2>
${paragraphs.map((text) => html`<p>${sentenceWithCode(text)}</p>`)}
${code.map((text) => html`<pre tabindex="0"><code>${text}</code></pre>`)}
</section>`,
  )

const tagSection = (document: OpenApi, tag: string, listed: Listed[], locale: Locale): Html =>
  html`<section id="${idOfTag(tag)}"><h2>${titleOf(tag, locale)}</h2>
${listed.map((each) => operationSection(document, each, locale))}
</section>`

const shapes = ({ components }: OpenApi, locale: Locale): Html =>
  html`<section id="shapes"><h2>${words[locale].shapes}</h2>
${Object.entries(components.schemas)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([name, schema]) => shapeSection(name, schema, locale))}
</section>`

/** Every code with its sentence in both languages, where the `type` of a problem points to. */
const problemCodes = (locale: Locale): Html => {
  const { problems: title, problemsLead, code } = words[locale]
  return html`<section id="problems"><h2>${title}</h2>
<p>${sentenceWithCode(problemsLead)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr><th scope="col">${code}</th><th scope="col" lang="en">English</th><th scope="col" lang="zh-CN">中文</th></tr></thead>
<tbody>${Object.entries(problems).map(
    ([
      name,
      sentences,
    ]) => html`<tr id="${name}"><th scope="row"><code>${name}</code></th><td lang="en">${sentences.en}</td><td lang="zh-CN">${sentences['zh-CN']}</td></tr>
`,
  )}</tbody>
</table></div></section>`
}
