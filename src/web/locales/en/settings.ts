import type { Translation } from '../translation.ts'
import type { settings as zhCN } from '../zh-CN/settings.ts'

export const settings: Translation<typeof zhCN> = {
  title: 'Settings',
  menu: 'Settings by kind',
  group: { account: 'My account', organisation: 'Organisation', product: 'Product' },
  section: {
    profile: 'Personal',
    password: 'Password',
    sessions: 'Devices',
    'api-keys': 'API keys',
    organisation: 'Organisation',
    users: 'Users',
    teams: 'Teams',
    roles: 'Roles',
    history: 'History',
    about: 'About',
  },
  about: {
    lead: 'A self-hosted CRM. Nothing said is lost. Nothing promised is forgotten.',
    version: 'Version',
    licence: 'Licence',
    keysHint: 'Press ? on any page.',
    show: 'Show',
    developers: 'For developers',
    developersHint: 'Whatever the page can do, the API can do too.',
    docs: 'API documentation',
    docsHint: 'Every endpoint and parameter, with curl examples',
    openapi: 'OpenAPI 3.1 description',
    openapiHint: 'To generate clients or import into tools',
  },
}
