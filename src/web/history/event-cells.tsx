import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Event } from '../../shared/events.ts'
import { useFormat } from '../me.ts'
import classes from './history.module.css'
import { useTelling } from './telling.ts'

type Props = { event: Event }

export const When = ({ event: { at } }: Props) => {
  const format = useFormat()
  return (
    <time dateTime={at} title={format.full(at)} className={classes.when}>
      {format.dayTime(at)}
    </time>
  )
}

export const Who = ({ event }: Props) => useTelling().words.who(event)

export const What = ({ event }: Props) => useTelling().words.what(event)

/** The customer, as a link; else the name of what it was done to. */
export const Subject = ({ event }: Props) => {
  const { t } = useTranslation()
  const { words, customers } = useTelling()
  const { customerId } = event
  if (!customerId) return words.about(event) ?? null
  return (
    <Link to="/customers/$customerId" params={{ customerId }} className={classes.customer}>
      {customers.get(customerId) ?? t('history.openCustomer')}
    </Link>
  )
}

export const Details = ({ event }: Props) => {
  const details = useTelling().words.details(event)
  return (
    <span className={classes.details} title={details || undefined}>
      {details}
    </span>
  )
}
