import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../i18n.ts'
import { countryChoices, currencyChoices, nameOfCountry, zoneChoices } from '../regions.ts'
import classes from './session.module.css'

type Field = (name: 'country' | 'timeZone' | 'currency') => {
  name: string
  value: string
  onChange: (value: string) => void
  error?: string
}

/** The guess in one line, which is right for nearly all; three fields for the others. */
export const RegionFields = ({ field }: { field: Field }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [country, timeZone, currency] = [field('country'), field('timeZone'), field('currency')]
  const hasError = [country, timeZone, currency].some(({ error }) => error)
  if (isOpen || hasError) return <RegionSelects country={country} timeZone={timeZone} currency={currency} />
  return (
    <div className={classes.regionLine}>
      <span className="one-line">
        {[nameOfCountry(country.value), timeZone.value, currency.value].join(' · ')}
      </span>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={`${t('common.edit')} ${t('setup.region')}`}
        onClick={() => setOpen(true)}
      >
        {t('common.edit')}
      </Button>
    </div>
  )
}

type Bound = ReturnType<Field>
const RegionSelects = ({
  country,
  timeZone,
  currency,
}: {
  country: Bound
  timeZone: Bound
  currency: Bound
}) => {
  const { t } = useTranslation()
  const locale = spoken()
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the language
  const choices = useMemo(
    () => ({ countries: countryChoices(), currencies: currencyChoices(), zones: zoneChoices() }),
    [locale],
  )
  const shared = { searchable: true, allowDeselect: false, limit: 300 } as const
  return (
    <fieldset className={classes.region}>
      <legend className="visually-hidden">{t('setup.region')}</legend>
      <div className={classes.pair}>
        <Select {...shared} {...take(country)} label={t('setup.country')} data={choices.countries} />
        <Select {...shared} {...take(currency)} label={t('setup.currency')} data={choices.currencies} />
        <Select
          {...shared}
          {...take(timeZone)}
          label={t('setup.timeZone')}
          data={choices.zones}
          limit={600}
        />
      </div>
    </fieldset>
  )
}

const take = ({ onChange, ...field }: Bound) => ({
  ...field,
  onChange: (value: string | null) => value && onChange(value),
})
