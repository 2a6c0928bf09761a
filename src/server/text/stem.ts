/**
 * The stem of a folded English word: steps 1a, 1b, 1c and 5a of Porter (1980), An algorithm for suffix stripping, which
 * take plurals, -ed and -ing away (refund, refunds, refunded, refunding are one) and leave other endings alone. Words that
 * aren't plain a–z, or are too short, come back as they are. Stems are compared, never shown.
 */
export const stem = (text: string): string =>
  plainWord.test(text) ? withoutFinalE(yToI(withoutTense(withoutPlural(text)))) : text

const plainWord = /^[a-z]{4,40}$/
const vowel = /[aeiouy]/
/** Porter's "m > 0". */
const measured = /[aeiouy][^aeiouy]/
const doubled = /([^aeioulsz])\1$/
/** Consonant, vowel, consonant and only one vowel before: hop(e), fil(e). Porter's "m = 1 and *o". */
const short = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/

const withoutPlural = (text: string): string => {
  if (/(?:ss|i)es$/.test(text)) return text.slice(0, -2)
  if (text.endsWith('s') && !/[su]s$/.test(text)) return text.slice(0, -1)
  return text
}

const withoutTense = (text: string): string => {
  if (text.endsWith('eed')) return measured.test(text.slice(0, -3)) ? text.slice(0, -1) : text
  const bare = text.replace(/(?:ed|ing)$/, '')
  if (bare === text || bare.length < 3 || !vowel.test(bare)) return text
  if (doubled.test(bare)) return bare.slice(0, -1)
  return /(?:at|bl|iz)$/.test(bare) || short.test(bare) ? `${bare}e` : bare
}

const yToI = (text: string): string =>
  text.endsWith('y') && vowel.test(text.slice(0, -1)) ? `${text.slice(0, -1)}i` : text

const withoutFinalE = (text: string): string => {
  const bare = text.slice(0, -1)
  return text.endsWith('e') && measured.test(bare) && !short.test(bare) ? bare : text
}
