import type { Locale } from '../../shared/shapes.ts'

type Choice = { value: string; label: string }

const nameIn = (zone: string, locale: Locale, at: Date, style: 'longGeneric' | 'longOffset') =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''

/** "GMT+08:00" → "UTC+8", "GMT-03:30" → "UTC-3:30", "GMT" → "UTC". */
const offsetOf = (zone: string, at: Date): string =>
  nameIn(zone, 'en', at, 'longOffset')
    .replace('GMT', 'UTC')
    .replace(/([+-])0/, '$1')
    .replace(':00', '')

/** "Asia/Shanghai · 中国标准时间 · UTC+8" */
const labelOf = (zone: string, locale: Locale, at: Date): string =>
  [...new Set([zone.replaceAll('_', ' '), nameIn(zone, locale, at, 'longGeneric'), offsetOf(zone, at)])].join(
    ' · ',
  )

const made = new Map<Locale, Choice[]>()
/** Asking the browser for all of their names takes a while, so once for each language. */
const allChoices = (locale: Locale): Choice[] => {
  const at = new Date()
  const choices =
    made.get(locale) ??
    Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: labelOf(zone, locale, at) }))
  made.set(locale, choices)
  return choices
}

/** All zones by name; also the one that is set, which may be an older name that the browser no longer lists. */
export const zoneChoicesFor = (locale: Locale, chosen: string): Choice[] => {
  const all = allChoices(locale)
  if (all.some(({ value }) => value === chosen)) return all
  return [{ value: chosen, label: labelOf(chosen, locale, new Date()) }, ...all]
}
