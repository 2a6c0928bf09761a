import type { Translation } from '../translation.ts'
import type { organisation as zhCN } from '../zh-CN/organisation.ts'

export const organisation: Translation<typeof zhCN> = {
  lead: 'The name and the defaults that new users and new customers start with.',
  about: 'About the organisation',
  name: 'Name',
  nameNeeded: 'Please enter a name.',
  locale: 'Default language',
  localeHint: 'What new users see first.',
  region: 'Region',
  country: 'Country or region',
  countryHint: 'Phone numbers without a country code are read as numbers from here.',
  timeZone: 'Time zone',
  currency: 'Currency',
  currencyHint: 'Customers’ totals are compared in it. Amounts stay in the currency they were entered in.',
  pool: 'Pool',
  claimLimit: 'Claim limit',
  claimLimitHint: 'How many customers one user may hold from the pool. 0: nobody may claim.',
  claimLimitUnit: 'customers',
  saved: 'Saved',
}
