import { Button, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePassword, listSessions } from '../../shared/session.ts'
import { useMe } from '../me.ts'
import { keyOf, useCall } from '../query.ts'
import { NewPassword } from '../session/new-password.tsx'
import { submitting, useForm } from '../ui/form.tsx'
import { Panel } from '../ui/panel.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { done } from '../ui/undo.tsx'
import classes from './account.module.css'

const nothing = { current: '', password: '' }

/** The current one is asked for again, so that nobody changes it who only found the screen open. */
export const ChangePassword = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { email } = useMe()
  const change = useCall(changePassword, {
    onSuccess: () => {
      form.reset(nothing)
      setTried(false)
      done(t('account.passwordChanged'))
      void client.invalidateQueries({ queryKey: keyOf(listSessions) })
    },
  })
  const form = useForm(nothing, { problem: change.error })
  const [isTried, setTried] = useState(false)
  const { values, field } = form
  const current = field('current')
  const password = field('password')
  const submit = () => {
    setTried(true)
    if (values.current && values.password.length >= 10) change.mutate({ body: values })
  }
  return (
    <Panel lead={t('account.passwordLead')}>
      <form className={classes.form} noValidate onSubmit={submitting(submit)}>
        <ProblemSummary error={change.error} shown={['current', 'password']} />
        {/* So that a password manager knows whose password it keeps. */}
        <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
        <PasswordInput
          {...current}
          label={t('account.current')}
          error={isTried && !values.current ? t('account.currentNeeded') : current.error}
          autoComplete="current-password"
          maxLength={200}
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        />
        <NewPassword
          {...password}
          label={t('account.new')}
          error={isTried && values.password.length < 10 ? t('session.passwordTooShort') : password.error}
        />
        <Button type="submit" className={classes.submit} loading={change.isPending}>
          {t('account.changePassword')}
        </Button>
      </form>
    </Panel>
  )
}
