import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { menuFor, type Section, type SectionName } from './sections.ts'
import classes from './settings-menu.module.css'

/** The sections that one may use. On a phone a page of its own that leads into them. */
export const SettingsMenu = ({ current }: { current?: SectionName }) => {
  const { t } = useTranslation()
  const menu = menuFor(useCan())
  return (
    <nav className={classes.menu} aria-label={t('settings.menu')} data-phone={!current || undefined}>
      {menu.map(({ group, sections }) => (
        <div key={group} className={classes.group}>
          <h2 className={classes.heading} id={`settings-${group}`}>
            {t(`settings.group.${group}`)}
          </h2>
          <ul aria-labelledby={`settings-${group}`}>
            {sections.map((section) => (
              <MenuItem key={section.name} section={section} isHere={section.name === current} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

const MenuItem = ({
  section: { name, icon: SectionIcon },
  isHere,
}: {
  section: Section
  isHere: boolean
}) => {
  const { t } = useTranslation()
  return (
    <li>
      <Link
        to="/settings/$section"
        params={{ section: name }}
        className={classes.item}
        aria-current={isHere ? 'page' : undefined}
      >
        <SectionIcon size={16} stroke={1.6} aria-hidden />
        <span className={classes.name}>{t(`settings.section.${name}`)}</span>
        <IconChevronRight size={16} stroke={1.6} aria-hidden className={classes.into} />
      </Link>
    </li>
  )
}
