import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeMe } from '../../shared/session.ts'
import { meQuery, useMe } from '../me.ts'
import { useCall } from '../query.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { done } from '../ui/undo.tsx'
import { ZoneSelect } from '../ui/zone-select.tsx'
import classes from './account.module.css'

/** Name and zone. The address is the administrator's to change: one signs in with it. */
export const ProfileForm = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { name, timeZone, email } = useMe()
  const change = useCall(changeMe, {
    onSuccess: (me) => {
      client.setQueryData(meQuery.queryKey, me)
      form.reset({ name: me.name, timeZone: me.timeZone })
      done(t('account.saved'))
    },
  })
  const form = useForm({ name, timeZone }, { problem: change.error })
  const [isTried, setTried] = useState(false)
  const { values, field } = form
  const isNameMissing = isTried && !values.name.trim()
  const submit = () => {
    setTried(true)
    if (values.name.trim()) change.mutate({ body: values })
  }
  const nameField = field('name')
  return (
    <form className={classes.form} noValidate onSubmit={submitting(submit)}>
      <ProblemSummary error={change.error} shown={['name', 'timeZone']} />
      <TextInput
        {...nameField}
        label={t('account.name')}
        error={isNameMissing ? t('account.nameNeeded') : nameField.error}
        maxLength={100}
        autoComplete="name"
        required
        withAsterisk={false}
      />
      <TextInput
        label={t('account.email')}
        description={t('account.emailHint')}
        value={email}
        readOnly
        variant="filled"
      />
      <ZoneSelect
        {...field('timeZone')}
        label={t('account.timeZone')}
        description={t('account.timeZoneHint')}
      />
      <Button type="submit" className={classes.submit} loading={change.isPending} disabled={!form.touched}>
        {t('common.save')}
      </Button>
    </form>
  )
}
