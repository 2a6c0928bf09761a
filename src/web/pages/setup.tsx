import { Button, Radio, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getSetup } from '../../shared/organisation.ts'
import { claimInstance } from '../../shared/session.ts'
import { spoken } from '../i18n.ts'
import { useCall, useEndpoint } from '../query.ts'
import { guessedRegion } from '../regions.ts'
import { Entrance } from '../session/entrance.tsx'
import { NewPassword } from '../session/new-password.tsx'
import { RegionFields } from '../session/region-fields.tsx'
import classes from '../session/session.module.css'
import { useToken } from '../session/token.ts'
import { useEnter } from '../session/use-session.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { Failed, SkeletonRows } from '../ui/states.tsx'

/** The first minute of a new instance: language, who we are, who is in charge, where to begin. */
export const SetupPage = () => {
  const { t } = useTranslation()
  const token = useToken()
  const { data, error, refetch } = useEndpoint(getSetup)
  if (data && !data.open)
    return (
      <Entrance title={t('setup.closedTitle')} lead={t('setup.closedText')}>
        <div className={classes.form}>
          <Button renderRoot={(props) => <Link to="/sign-in" {...props} />}>{t('session.toSignIn')}</Button>
        </div>
      </Entrance>
    )
  if (data && !token)
    return (
      <Entrance title={t('setup.notOpenTitle')} lead={t('setup.notOpenText')}>
        {null}
      </Entrance>
    )
  return (
    <Entrance wide title={t('setup.title')} lead={t('setup.lead')}>
      {error ? <Failed error={error} onRetry={refetch} /> : data ? <Claim token={token} /> : <SkeletonRows />}
    </Entrance>
  )
}

const shown = ['organisationName', 'name', 'email', 'password', 'country', 'timeZone', 'currency']

const Claim = ({ token }: { token: string }) => {
  const { t } = useTranslation()
  const enter = useEnter()
  const claim = useCall(claimInstance, { onSuccess: (me) => enter(me) })
  const [region] = useState(guessedRegion)
  const form = useForm(
    { organisationName: '', name: '', email: '', password: '', sampleData: true, ...region },
    { problem: claim.error },
  )
  const { field, values } = form
  const submit = () => claim.mutate({ body: { ...values, token, locale: spoken() } })
  return (
    <form className={classes.form} onSubmit={submitting(submit)}>
      <ProblemSummary error={claim.error} shown={shown} />
      <TextInput
        {...field('organisationName')}
        label={t('setup.organisation')}
        placeholder={t('setup.organisationPlaceholder')}
        required
        withAsterisk={false}
        autoFocus
        maxLength={200}
        autoComplete="organization"
      />
      <RegionFields field={field as Parameters<typeof RegionFields>[0]['field']} />
      <TextInput
        {...field('name')}
        label={t('setup.administrator')}
        required
        withAsterisk={false}
        maxLength={100}
        autoComplete="name"
      />
      <TextInput
        {...field('email')}
        label={t('setup.email')}
        type="email"
        required
        withAsterisk={false}
        autoComplete="username"
      />
      <NewPassword {...field('password')} />
      <Starts value={values.sampleData} onChange={(sampleData) => form.set({ sampleData })} />
      <Button type="submit" size="md" loading={claim.isPending}>
        {t('setup.create')}
      </Button>
      <p className={classes.hint} role="status">
        {claim.isPending && values.sampleData && t('setup.preparing')}
      </p>
    </form>
  )
}

const Starts = ({ value, onChange }: { value: boolean; onChange: (sample: boolean) => void }) => {
  const { t } = useTranslation()
  return (
    <Radio.Group
      label={t('setup.start')}
      value={value ? 'sample' : 'empty'}
      onChange={(chosen) => onChange(chosen === 'sample')}
    >
      <div className={classes.starts}>
        {(['sample', 'empty'] as const).map((start) => (
          <Radio.Card key={start} value={start} className={classes.start}>
            <p className={classes.startName}>{t(`setup.${start}`)}</p>
            <p className={classes.startText}>{t(`setup.${start}Text`)}</p>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
