import { getRouteApi, Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ChangePassword } from '../account/password.tsx'
import { Profile } from '../account/profile.tsx'
import { Sessions } from '../account/sessions.tsx'
import { ApiKeys } from '../api-keys/api-keys-section.tsx'
import { History } from '../history/history-section.tsx'
import type { ListSearch } from '../list-search.ts'
import { OrganisationSettings } from '../organisation/organisation-section.tsx'
import { Users } from '../people/users-section.tsx'
import { Roles } from '../roles/roles-section.tsx'
import { About } from '../settings/about.tsx'
import { type SectionName, sectionOf } from '../settings/sections.ts'
import { SettingsLayout } from '../settings/settings-layout.tsx'
import { Teams } from '../teams/teams-section.tsx'
import { useIsPhone } from '../ui/phone.ts'
import { NotFound } from '../ui/states.tsx'

const contents: Record<SectionName, (search: ListSearch) => ReactNode> = {
  profile: () => <Profile />,
  password: () => <ChangePassword />,
  sessions: () => <Sessions />,
  'api-keys': () => <ApiKeys />,
  organisation: () => <OrganisationSettings />,
  users: (search) => <Users search={search} />,
  teams: () => <Teams />,
  roles: () => <Roles />,
  history: (search) => <History search={search} />,
  about: () => <About />,
}

const route = getRouteApi('/signed-in/settings/$section')

/** One section of the settings. */
export const SettingsPage = () => {
  const section = sectionOf(route.useParams().section)
  const search = route.useSearch()
  if (!section) return <NotFound page />
  return <SettingsLayout section={section}>{contents[section.name](search)}</SettingsLayout>
}

/** The way into the sections: a page of its own on a phone, beside the first of them elsewhere. */
export const SettingsHomePage = () =>
  useIsPhone() ? (
    <SettingsLayout />
  ) : (
    <Navigate to="/settings/$section" params={{ section: 'profile' }} replace />
  )
