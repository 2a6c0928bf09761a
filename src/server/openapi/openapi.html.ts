/** A piece of HTML that is safe to put into a page. */
export type Html = { html: string }

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character]!)

type Piece = Html | Html[] | string | number | undefined | false

/** A template whose values are escaped, unless they are HTML themselves. */
export const html = (texts: TemplateStringsArray, ...values: Piece[]): Html => ({
  html: texts.reduce((page, text, i) => page + htmlOf(values[i - 1]) + text),
})

const htmlOf = (value: Piece): string => {
  if (value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map((each) => each.html).join('')
  return typeof value === 'object' ? value.html : escaped(String(value))
}

/** A sentence in which text between backticks is code. */
export const sentenceWithCode = (text: string): Html[] =>
  text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))
