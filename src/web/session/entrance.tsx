import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../shared/shapes.ts'
import { localeNames, locales, speak, spoken } from '../i18n.ts'
import classes from './session.module.css'

type Props = { title: string; lead?: ReactNode; wide?: boolean; children: ReactNode }

/** Before sign-in: the mark, one card, the language. */
export const Entrance = ({ title, lead, wide, children }: Props) => {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`
  }, [title, t])
  return (
    <main className={classes.entrance}>
      <div className={classes.card} data-wide={wide || undefined}>
        <header className={classes.head}>
          <img src="/icon.svg" alt="" width={36} height={36} />
          <SegmentedControl
            aria-label={t('common.language')}
            value={spoken()}
            onChange={(locale) => void speak(locale as Locale)}
            data={locales.map((value) => ({ value, label: localeNames[value] }))}
          />
        </header>
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  )
}
