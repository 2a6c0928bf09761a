import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { IconLogout, IconSettings } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../shared/shapes.ts'
import { localeNames, locales, spoken } from '../i18n.ts'
import { useMe } from '../me.ts'
import { useLanguage, useSignOut } from '../session/use-session.ts'
import classes from './account-menu.module.css'

type Props = { opened: boolean; onChange: (opened: boolean) => void; children: ReactElement }

/** Who is signed in, the language, light or dark, settings, sign out. */
export const AccountMenu = ({ opened, onChange, children }: Props) => {
  const { t } = useTranslation()
  const me = useMe()
  const router = useRouter()
  const leave = useSignOut()
  return (
    <Menu opened={opened} onChange={onChange} position="right-end" width={256}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <p className={classes.name}>{me.name}</p>
          <p className={classes.mail}>{me.email}</p>
        </div>
        <Choices />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconSettings size={16} />}
          onClick={() => router.navigate({ to: '/settings' })}
        >
          {t('frame.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {t('frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const schemes = ['light', 'dark', 'auto'] as const

/** Language and appearance, each with one click. */
export const Choices = () => {
  const { t } = useTranslation()
  const speakNow = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div className={classes.choices}>
      <SegmentedControl
        fullWidth
        aria-label={t('common.language')}
        value={spoken()}
        onChange={(locale) => speakNow(locale as Locale)}
        data={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <SegmentedControl
        fullWidth
        aria-label={t('common.appearance')}
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as (typeof schemes)[number])}
        data={schemes.map((value) => ({
          value,
          label: t(value === 'auto' ? 'common.system' : `common.${value}`),
        }))}
      />
    </div>
  )
}
