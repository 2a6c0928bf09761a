import type { Translation } from '../translation.ts'
import type { setup as zhCN } from '../zh-CN/setup.ts'

export const setup: Translation<typeof zhCN> = {
  title: 'Welcome to Rapport',
  lead: 'Nothing said is lost. Nothing promised is forgotten.',
  organisation: 'Organisation',
  organisationPlaceholder: 'e.g. Acme Trading Ltd',
  administrator: 'Your name',
  email: 'Your e-mail',
  password: 'Password',
  region: 'Region and currency',
  country: 'Country or region',
  timeZone: 'Time zone',
  currency: 'Currency',
  start: 'Start with',
  sample: 'Sample data',
  sampleText: 'Customers, communications and follow-ups to look around in.',
  empty: 'Empty',
  emptyText: 'Enter your own customers right away.',
  preparing: 'Preparing the sample data; this takes a few seconds…',
  create: 'Create and open',
  notOpenTitle: 'The set-up link is needed',
  notOpenText: 'Open the one-time link that the server printed in its terminal when it started.',
  closedTitle: 'Already set up',
  closedText: 'This instance has its administrator. Please sign in.',
}
