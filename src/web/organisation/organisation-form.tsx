import { Button, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeOrganisation, type Organisation } from '../../shared/organisation.ts'
import type { Locale } from '../../shared/shapes.ts'
import { localeNames, locales, spoken } from '../i18n.ts'
import { useCall } from '../query.ts'
import { countryChoices } from '../regions.ts'
import { CurrencySelect } from '../ui/currency-select.tsx'
import { submitting, type useForm } from '../ui/form.tsx'
import { Group } from '../ui/panel.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { done } from '../ui/undo.tsx'
import { useGround } from '../ui/use-ground.ts'
import { ZoneSelect } from '../ui/zone-select.tsx'
import classes from './organisation.module.css'

type Values = Omit<Organisation, 'version'>
type Form = ReturnType<typeof useForm<Values>>

const groundOf = ({ version, ...values }: Organisation) => ({ version, values })

/** All that an organisation starts its users and customers with. */
export const OrganisationForm = ({ organisation }: { organisation: Organisation }) => {
  const { t } = useTranslation()
  const change = useCall(changeOrganisation, {
    onSuccess: (after) => {
      settle(groundOf(after))
      done(t('organisation.saved'))
    },
  })
  const { form, changes, version, settle } = useGround(groundOf(organisation), change.error)
  const { values } = form
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (values.name.trim()) change.mutate({ body: changes, ifMatch: version })
  }
  return (
    <form className={classes.form} noValidate onSubmit={submitting(submit)}>
      <ProblemSummary error={change.error} shown={Object.keys(values)} />
      <Names form={form} isNameMissing={isTried && !values.name.trim()} />
      <Region form={form} />
      <Pool form={form} />
      <Button type="submit" className={classes.submit} loading={change.isPending} disabled={!form.touched}>
        {t('common.save')}
      </Button>
    </form>
  )
}

const Names = ({ form: { field }, isNameMissing }: { form: Form; isNameMissing: boolean }) => {
  const { t } = useTranslation()
  const name = field('name')
  const locale = field('locale')
  return (
    <Group title={t('organisation.about')}>
      <div className={classes.fields}>
        <TextInput
          {...name}
          label={t('organisation.name')}
          error={isNameMissing ? t('organisation.nameNeeded') : name.error}
          maxLength={200}
          autoComplete="organization"
          required
          withAsterisk={false}
        />
        <div>
          <p className={classes.label}>{t('organisation.locale')}</p>
          <SegmentedControl
            size="sm"
            aria-label={t('organisation.locale')}
            value={locale.value}
            onChange={(value) => locale.onChange(value as Locale)}
            data={locales.map((value) => ({ value, label: localeNames[value] }))}
          />
          <p className={classes.hint}>{t('organisation.localeHint')}</p>
        </div>
      </div>
    </Group>
  )
}

const Region = ({ form: { field } }: { form: Form }) => {
  const { t } = useTranslation()
  const language = spoken()
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the language
  const countries = useMemo(() => countryChoices(), [language])
  const country = field('country')
  return (
    <Group title={t('organisation.region')}>
      <div className={classes.fields}>
        <Select
          {...country}
          onChange={(code) => code && country.onChange(code)}
          label={t('organisation.country')}
          description={t('organisation.countryHint')}
          data={countries}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('common.noMatch')}
        />
        <ZoneSelect {...field('timeZone')} label={t('organisation.timeZone')} />
        <CurrencySelect
          {...field('currency')}
          label={t('organisation.currency')}
          description={t('organisation.currencyHint')}
          comboboxProps={{ position: 'bottom-start' }}
        />
      </div>
    </Group>
  )
}

const Pool = ({ form: { field } }: { form: Form }) => {
  const { t } = useTranslation()
  const { onChange, ...limit } = field('claimLimit')
  return (
    <Group title={t('organisation.pool')}>
      <div className={classes.fields}>
        <NumberInput
          {...limit}
          onChange={(value) => onChange(Number(value))}
          label={t('organisation.claimLimit')}
          description={t('organisation.claimLimitHint')}
          className={classes.number}
          min={0}
          max={1_000_000}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          clampBehavior="strict"
        />
      </div>
    </Group>
  )
}
