import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { search } from '../../shared/search.ts'
import { useEndpoint } from '../query.ts'
import type { CustomerValues } from './customer-form-values.ts'
import classes from './customers.module.css'

/** A number says more than a name; a short piece of either says nothing. */
const clueOf = ({ name, contactPoints }: CustomerValues): string => {
  const reached = contactPoints.find(
    ({ type, value }) => (type === 'phone' && value.replace(/\D/g, '').length >= 7) || value.includes('@'),
  )
  const clue = reached?.value ?? name
  return clue.trim().length >= 2 ? clue.trim().slice(0, 200) : ''
}

/** While a new customer is typed: those who are there already and look the same. */
export const Duplicates = ({ values }: { values: CustomerValues }) => {
  const { t } = useTranslation()
  const [q] = useDebouncedValue(clueOf(values), 400)
  const { data } = useEndpoint(
    search,
    { query: { q: q || '-', kinds: 'customer,contact', limit: 3 } },
    { enabled: q !== '' },
  )
  const found = q ? (data?.items ?? []) : []
  return (
    <div role="status">
      {found.length > 0 && (
        <p className={classes.duplicates}>
          {t('customers.form.duplicates')}{' '}
          {found.map(({ id, customerId, customerName }, i) => (
            <span key={id}>
              {i > 0 && '、'}
              <Link to="/customers/$customerId" params={{ customerId }} target="_blank">
                {customerName}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
