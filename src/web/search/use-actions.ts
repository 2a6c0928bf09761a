import { useMantineColorScheme } from '@mantine/core'
import {
  IconCalendarPlus,
  IconLanguage,
  IconLogout,
  IconMessagePlus,
  IconMoon,
  IconReceipt,
  IconSettings,
  IconSun,
  IconUserPlus,
} from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOpen } from '../frame/open.tsx'
import { places } from '../frame/places.ts'
import { spoken } from '../i18n.ts'
import { useCan } from '../me.ts'
import { useLanguage, useSignOut } from '../session/use-session.ts'
import { type Entry, isMeant } from './entries.ts'

export type Making = 'customer' | 'followUp' | 'order'
type Action = Omit<Entry, 'group' | 'title'> & { name: string; words: string }

/** What can be done from anywhere, as far as one may; those that the words typed name. */
export const useActions = (typed: string, make: (what: Making) => void): Entry[] => {
  const actions = [...useDoing(make), ...useGoing(), ...useChanging()]
  return actions
    .filter(({ name, words }) => isMeant(`${name} ${words}`, typed))
    .map(({ name, words: _, ...action }) => ({
      ...action,
      group: 'action',
      title: [{ text: name, isMarked: false }],
    }))
}

const useDoing = (make: (what: Making) => void): Action[] => {
  const { t } = useTranslation()
  const { record } = useOpen()
  const can = useCan()
  const actions = [
    {
      id: 'record',
      icon: IconMessagePlus,
      name: t('search.record'),
      words: t('search.recordWords'),
      end: 'C',
      run: () => record(),
      isAllowed: can('communications.create'),
    },
    {
      id: 'new-customer',
      icon: IconUserPlus,
      name: t('search.newCustomer'),
      words: t('search.newCustomerWords'),
      run: () => make('customer'),
      isAllowed: can('customers.create'),
    },
    {
      id: 'new-follow-up',
      icon: IconCalendarPlus,
      name: t('search.newFollowUp'),
      words: t('search.newFollowUpWords'),
      run: () => make('followUp'),
      isAllowed: can('follow_ups.create'),
    },
    {
      id: 'new-order',
      icon: IconReceipt,
      name: t('orders.new'),
      words: t('search.newOrderWords'),
      run: () => make('order'),
      isAllowed: can('orders.create'),
    },
  ]
  return actions.filter(({ isAllowed }) => isAllowed).map(({ isAllowed: _, ...action }) => action)
}

const useGoing = (): Action[] => {
  const { t } = useTranslation()
  const router = useRouter()
  const can = useCan()
  const goes = places
    .filter(({ requires }) => can(requires))
    .map(({ to, word, icon, key }) => ({
      id: to,
      icon,
      name: t('search.goTo', { place: t(`frame.${word}`) }),
      words: t(`search.placeWords.${word}`),
      end: `G ${key.toUpperCase()}`,
      run: () => void router.navigate({ to }),
    }))
  const settings = {
    id: '/settings',
    icon: IconSettings,
    name: t('search.goTo', { place: t('frame.settings') }),
    words: t('search.placeWords.settings'),
    end: 'G S',
    run: () => void router.navigate({ to: '/settings' }),
  }
  return [...goes, settings]
}

const useChanging = (): Action[] => {
  const { t } = useTranslation()
  const speakNow = useLanguage()
  const leave = useSignOut()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const isDark =
    colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  const other = spoken() === 'en' ? 'zh-CN' : 'en'
  return [
    {
      id: 'language',
      icon: IconLanguage,
      // In the language that one would change to: who reads only that one looks for it.
      name: other === 'en' ? 'Switch to English' : '切换为中文',
      words: t('search.languageWords'),
      run: () => void speakNow(other),
    },
    {
      id: 'theme',
      icon: isDark ? IconSun : IconMoon,
      name: t(isDark ? 'search.goLight' : 'search.goDark'),
      words: t('search.themeWords'),
      run: () => setColorScheme(isDark ? 'light' : 'dark'),
    },
    {
      id: 'sign-out',
      icon: IconLogout,
      name: t('frame.signOut'),
      words: t('search.signOutWords'),
      run: () => void leave(),
    },
  ]
}
