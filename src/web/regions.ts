import { spoken } from './i18n.ts'

/** ISO 3166-1 alpha-2. */
const countryCodes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF ' +
  'CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG ' +
  'GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR ' +
  'KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC ' +
  'NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ ' +
  'SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU ' +
  'WF WS XK YE YT ZA ZM ZW'

type Choice = { value: string; label: string }
const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label, spoken())

/** Countries by their name in the language of the page. */
export const countryChoices = (): Choice[] => {
  const names = new Intl.DisplayNames(spoken(), { type: 'region' })
  return countryCodes
    .split(' ')
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort(byLabel)
}

/** Currencies as "CNY 人民币". */
export const currencyChoices = (): Choice[] => {
  const names = new Intl.DisplayNames(spoken(), { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} ${names.of(value)}` }))
}

export const zoneChoices = (): string[] => Intl.supportedValuesOf('timeZone')

export const nameOfCountry = (code: string): string =>
  new Intl.DisplayNames(spoken(), { type: 'region' }).of(code) ?? code

/** Zones that say the country; where several countries share one, the browser's language decides. */
const zoneCountries: Record<string, [string, string]> = {
  'Asia/Shanghai': ['CN', 'CNY'],
  'Asia/Urumqi': ['CN', 'CNY'],
  'Asia/Hong_Kong': ['HK', 'HKD'],
  'Asia/Macau': ['MO', 'MOP'],
  'Asia/Taipei': ['TW', 'TWD'],
  'Asia/Singapore': ['SG', 'SGD'],
  'Asia/Kuala_Lumpur': ['MY', 'MYR'],
  'Asia/Tokyo': ['JP', 'JPY'],
  'Asia/Seoul': ['KR', 'KRW'],
  'Asia/Kolkata': ['IN', 'INR'],
  'Europe/London': ['GB', 'GBP'],
  'Europe/Dublin': ['IE', 'EUR'],
  'Europe/Berlin': ['DE', 'EUR'],
  'Europe/Paris': ['FR', 'EUR'],
  'Europe/Madrid': ['ES', 'EUR'],
  'Europe/Rome': ['IT', 'EUR'],
  'Europe/Amsterdam': ['NL', 'EUR'],
  'Europe/Zurich': ['CH', 'CHF'],
  'Australia/Sydney': ['AU', 'AUD'],
  'Pacific/Auckland': ['NZ', 'NZD'],
  'America/Toronto': ['CA', 'CAD'],
  'America/Vancouver': ['CA', 'CAD'],
}

/** Where this browser seems to be: what a new organisation starts with, and may change. */
export const guessedRegion = () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const fallback: [string, string] = timeZone.startsWith('America/') ? ['US', 'USD'] : ['CN', 'CNY']
  const [country, currency] = zoneCountries[timeZone] ?? fallback
  const isKnown = zoneCountries[timeZone] || timeZone.startsWith('America/')
  return { country, currency, timeZone: isKnown ? timeZone : 'Asia/Shanghai' }
}
