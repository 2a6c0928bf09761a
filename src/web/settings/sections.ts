import {
  type Icon,
  IconBuilding,
  IconDevices,
  IconHistory,
  IconInfoCircle,
  IconKey,
  IconLock,
  IconShieldCheck,
  IconSitemap,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react'
import type { Permission } from '../../shared/access.ts'

/** What can be set, where it stands in the menu, and what one needs to be let in. */
export const sections = [
  { name: 'profile', group: 'account', icon: IconUserCircle },
  { name: 'password', group: 'account', icon: IconLock },
  { name: 'sessions', group: 'account', icon: IconDevices },
  { name: 'api-keys', group: 'account', icon: IconKey },
  { name: 'organisation', group: 'organisation', icon: IconBuilding, requires: 'organisation.manage' },
  { name: 'users', group: 'organisation', icon: IconUsers, requires: 'people.read' },
  { name: 'teams', group: 'organisation', icon: IconSitemap, requires: 'people.read' },
  { name: 'roles', group: 'organisation', icon: IconShieldCheck, requires: 'roles.read' },
  { name: 'history', group: 'organisation', icon: IconHistory, requires: 'events.read' },
  { name: 'about', group: 'product', icon: IconInfoCircle },
] as const satisfies readonly {
  name: string
  group: string
  icon: Icon
  requires?: Permission
}[]
export type Section = (typeof sections)[number]
export type SectionName = Section['name']

export const groups = ['account', 'organisation', 'product'] as const

export const sectionOf = (name: string | undefined): Section | undefined =>
  sections.find((section) => section.name === name)

/** Whether someone may use a section. */
export const isOpenTo = (section: Section, can: (permission: Permission) => boolean): boolean =>
  !('requires' in section) || can(section.requires)

/** The menu: groups with what one may use; a group without anything isn't there. */
export const menuFor = (can: (permission: Permission) => boolean) =>
  groups
    .map((group) => ({
      group,
      sections: sections.filter((section) => section.group === group && isOpenTo(section, can)),
    }))
    .filter((each) => each.sections.length > 0)
