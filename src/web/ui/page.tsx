import { Link } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './page.module.css'

/** What stands at the right of every page's top bar; the frame fills it. */
export const TopBarContext = createContext<ReactNode>(null)

type Crumb = { label: string; to: string }
type Props = {
  title: string
  /** Pages above this one. */
  crumbs?: readonly Crumb[]
  /** Beside the title: a count, a state. */
  beside?: ReactNode
  /** Buttons of this page, before those of the frame. */
  actions?: ReactNode
  /** A second line below the title: tabs, filters. */
  bar?: ReactNode
  /** `read` is at most 1,280 px wide and scrolls; `compare` is full width and as high as the window. */
  shape?: 'read' | 'compare'
  children: ReactNode
}

/** The top bar with title and actions, and the page's content below it. */
export const Page = ({ title, crumbs = [], beside, actions, bar, shape = 'read', children }: Props) => {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`
  }, [title, t])
  return (
    <div className={classes.page} data-shape={shape}>
      <header className={classes.top}>
        <Title title={title} crumbs={crumbs} beside={beside} />
        <div className={classes.actions}>
          {actions}
          {useContext(TopBarContext)}
        </div>
      </header>
      {bar && <div className={classes.bar}>{bar}</div>}
      <div className={classes.content}>
        <div className={classes.inner}>{children}</div>
      </div>
    </div>
  )
}

const Title = ({ title, crumbs, beside }: Pick<Props, 'title' | 'beside'> & { crumbs: readonly Crumb[] }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.where}>
      {crumbs.length > 0 && (
        <nav aria-label={t('frame.breadcrumb')} className={classes.crumbs}>
          {crumbs.map(({ label, to }) => (
            <Link key={to} to={to} className={classes.crumb}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <h1 className={classes.title}>{title}</h1>
      {beside && <div className={classes.beside}>{beside}</div>}
    </div>
  )
}

/** A heading inside a page, with what can be done about it at the right. */
export const Section = ({
  title,
  actions,
  children,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
}) => (
  <section className={classes.section}>
    <header className={classes.sectionTop}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {actions}
    </header>
    {children}
  </section>
)
