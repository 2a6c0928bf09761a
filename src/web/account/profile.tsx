import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../shared/shapes.ts'
import { localeNames, locales, spoken } from '../i18n.ts'
import { useLanguage } from '../session/use-session.ts'
import { Group, Panel, Setting } from '../ui/panel.tsx'
import { type Density, useLayout } from '../ui/table/layout.ts'
import { ProfileForm } from './profile-form.tsx'

/** Who one is, and how things look. */
export const Profile = () => {
  const { t } = useTranslation()
  return (
    <Panel lead={t('account.profileLead')}>
      <Group title={t('account.you')}>
        <ProfileForm />
      </Group>
      <Group title={t('account.looks')} hint={t('account.looksHint')}>
        <Language />
        <Appearance />
        <Rows />
      </Group>
    </Panel>
  )
}

const Language = () => {
  const { t } = useTranslation()
  const speakNow = useLanguage()
  return (
    <Setting label={t('common.language')}>
      <SegmentedControl
        size="sm"
        aria-label={t('common.language')}
        value={spoken()}
        onChange={(locale) => void speakNow(locale as Locale)}
        data={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
    </Setting>
  )
}

const schemes = ['auto', 'light', 'dark'] as const
const Appearance = () => {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Setting label={t('common.appearance')} hint={t('account.appearanceHint')}>
      <SegmentedControl
        size="sm"
        aria-label={t('common.appearance')}
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as (typeof schemes)[number])}
        data={schemes.map((value) => ({
          value,
          label: t(value === 'auto' ? 'common.system' : `common.${value}`),
        }))}
      />
    </Setting>
  )
}

const Rows = () => {
  const { t } = useTranslation()
  // The height of rows is the same in every list.
  const { density, setDensity } = useLayout('users')
  return (
    <Setting label={t('account.density')} hint={t('account.densityHint')}>
      <SegmentedControl
        size="sm"
        aria-label={t('account.density')}
        value={density}
        onChange={(next) => setDensity(next as Density)}
        data={(['compact', 'comfortable'] as const).map((value) => ({ value, label: t(`table.${value}`) }))}
      />
    </Setting>
  )
}
