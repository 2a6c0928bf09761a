import { domainToASCII } from 'node:url'
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { ContactPointType } from '../../shared/customers.ts'

/**
 * @property normalised what two ways of writing the same point have in common: a phone number as E.164 (with `;ext=12`
 *   after it, RFC 3966), an e-mail address in lower case with its domain in ASCII; null when there is no such form
 * @property country of a phone number, ISO 3166-1 alpha-2
 * @property digits of a phone number with its country code, for finding any part of it
 */
export type NormalisedContactPoint = {
  normalised: string | null
  country: string | null
  digits: string | null
}

/**
 * Brings a contact point into the form it is compared by; the caller keeps the raw value for display. A phone number is
 * read with `country` (the organisation's) when it doesn't say its own. Never throws: what can't be read has no normalised
 * form, and of a phone number still its digits. Numbers that only work inside a country (400…, 95588, 12345, 110) are not
 * E.164: their normalised form is the bare digits.
 */
export const normaliseContactPoint = (
  type: ContactPointType,
  value: string,
  country: string,
): NormalisedContactPoint => {
  const text = value
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
  switch (type) {
    case 'phone':
    case 'whatsapp':
      return normalisePhone(text, country)
    case 'email':
      return only(normaliseEmail(text))
    case 'website':
      return only(normaliseWebsite(text))
    case 'qq':
      return only(/^\d{5,12}$/.test(compact(text)) ? compact(text) : text.toLowerCase())
    case 'wechat':
    case 'wecom':
      return only(compact(text).toLowerCase())
    default:
      return only(text.replace(/\s+/gu, ' ').toLowerCase())
  }
}

/**
 * The digits of a query that may be (part of) a phone number in any writing: `8000 0000`, `(010) 8000-0000`, `+86 138…`;
 * null when it holds other things than a number has, or fewer than three digits. International and trunk prefixes (00, a
 * leading 0) are taken away, since `digits` begins with the country code.
 */
export const digitsOf = (q: string): string | null => {
  const text = q.normalize('NFKC').trim()
  if (!/^[\d\s+().\-/\u2010-\u2015…*]*$/u.test(text)) return null
  const digits = text.replace('(0)', '').replace(/\D/g, '').replace(/^0+/, '')
  return digits.length >= 3 ? digits : null
}

const only = (normalised: string): NormalisedContactPoint => ({
  normalised: normalised || null,
  country: null,
  digits: null,
})

const compact = (text: string) => text.replace(/\s+/gu, '')

/** Of China: service numbers (400, 955xx, 12345, 110…), which have no form that works from abroad. */
const domesticOnly = /^(?:[48]00\d{7}|9[56]\d{3,6}|1\d{2}|1[0-2]\d{3}|10\d{4,6})$/
/** In China a number without its area code is up to eight digits long, and another subscriber's in each city. */
const longestLocal = 8

const normalisePhone = (text: string, country: string): NormalisedContactPoint => {
  const home = isSupportedCountry(country) ? country : undefined
  const allDigits = text.replace(/\D/g, '').replace(/^0*(?=[1-9])/, '')
  const domestic = allDigits.replace(/^86(?=[48]00\d{7}$)/, '')
  if (home === 'CN' && domesticOnly.test(domestic))
    return { normalised: domestic, country: 'CN', digits: domestic }
  const phone = parse(text, home)
  const local = home === 'CN' && !/^(?:\+|0)/.test(text) && allDigits.length <= longestLocal
  if (local || !phone?.isPossible()) return { normalised: null, country: null, digits: allDigits || null }
  const extension = phone.ext ? `;ext=${phone.ext}` : ''
  return {
    normalised: phone.number + extension,
    country: phone.country ?? phone.getPossibleCountries()[0] ?? null,
    digits: phone.number.slice(1) + (phone.ext ?? ''),
  }
}

/** Chinese writes an extension with 转 or 分机, or after a second dash; 00 dials abroad. */
const parse = (text: string, country: CountryCode | undefined) => {
  const written = text
    .replace(/\s*(?:转|轉|分机|分機)[:\s]*(?=\d)/u, ' ext. ')
    .replace(/^(\(?0\d{2,3}\)?[-\s]?\d{7,8})-(\d{1,6})$/, '$1 ext. $2')
    .replace(/^00(?=[1-9])/, '+')
  return parsePhoneNumberFromString(written, { ...(country && { defaultCountry: country }), extract: true })
}

const normaliseEmail = (text: string): string => {
  const address = text
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/u, '$1')
    .trim()
    .toLowerCase()
  const at = address.lastIndexOf('@')
  if (at < 0) return address
  const domain = address.slice(at + 1)
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`
}

/** Host without www, and path: scheme, port 80/443 and a closing slash don't make another site. */
const normaliseWebsite = (text: string): string => {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (!url?.hostname.includes('.')) return text.toLowerCase()
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/+$/, '') + url.search
}
