import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { Page } from '../ui/page.tsx'
import { useIsPhone } from '../ui/phone.ts'
import { Forbidden } from '../ui/states.tsx'
import { isOpenTo, type Section } from './sections.ts'
import classes from './settings-layout.module.css'
import { SettingsMenu } from './settings-menu.tsx'

/** The menu at the left and a section beside it. On a phone one or the other. */
export const SettingsLayout = ({ section, children }: { section?: Section; children?: ReactNode }) => {
  const { t } = useTranslation()
  const can = useCan()
  const isPhone = useIsPhone()
  const title = t('settings.title')
  if (!section)
    return (
      <Page title={title}>
        <SettingsMenu />
      </Page>
    )
  return (
    <Page
      shape="compare"
      title={t(`settings.section.${section.name}`)}
      crumbs={[{ label: title, to: '/settings' }]}
    >
      <div className={classes.columns}>
        {!isPhone && <SettingsMenu current={section.name} />}
        <div key={section.name} className={classes.section}>
          {isOpenTo(section, can) ? children : <Forbidden />}
        </div>
      </div>
    </Page>
  )
}
