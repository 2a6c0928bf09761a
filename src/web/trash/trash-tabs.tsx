import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './trash.module.css'

const addresses = { customers: '/trash', others: '/trash/others' } as const
const names = ['customers', 'others'] as const

/** Customers, who take all that is theirs along, and what was deleted by itself. */
export const TrashTabs = ({ here }: { here: keyof typeof addresses }) => {
  const { t } = useTranslation()
  return (
    <nav className={classes.tabs} aria-label={t('trash.tabs')}>
      {names.map((name) => (
        <Link
          key={name}
          to={addresses[name]}
          activeOptions={{ exact: true }}
          className={classes.tab}
          aria-current={here === name ? 'page' : undefined}
        >
          {t(`trash.tab.${name}`)}
        </Link>
      ))}
    </nav>
  )
}
