import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { checkPasswordLink, usePasswordLink } from '../../shared/people.ts'
import { useCall } from '../query.ts'
import { Entrance } from '../session/entrance.tsx'
import { NewPassword } from '../session/new-password.tsx'
import classes from '../session/session.module.css'
import { useToken } from '../session/token.ts'
import { useEnter } from '../session/use-session.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { SkeletonRows } from '../ui/states.tsx'

/** Where an invitation or a reset link leads: choose a password and come in. */
export const WelcomePage = () => {
  const { t } = useTranslation()
  const token = useToken()
  const check = useCall(checkPasswordLink)
  const { mutate } = check
  useEffect(() => mutate({ body: { token: token || '-' } }), [mutate, token])
  if (check.error?.offline) return <Broken problem={check.error} />
  if (check.error) return <Broken />
  if (!check.data)
    return (
      <Entrance title={t('common.product')}>
        <SkeletonRows count={3} />
      </Entrance>
    )
  const { name, email } = check.data
  return (
    <Entrance title={t('session.welcomeTitle', { name })} lead={t('session.welcomeText', { email })}>
      <ChoosePassword token={token} email={email} />
    </Entrance>
  )
}

const Broken = ({ problem = null }: { problem?: Error | null }) => {
  const { t } = useTranslation()
  return (
    <Entrance title={t('session.linkBrokenTitle')} lead={problem ? undefined : t('session.linkBrokenText')}>
      <div className={classes.form}>
        <ProblemSummary error={problem} />
        <Button variant="default" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          {t('session.toSignIn')}
        </Button>
      </div>
    </Entrance>
  )
}

const ChoosePassword = ({ token, email }: { token: string; email: string }) => {
  const { t } = useTranslation()
  const enter = useEnter()
  const set = useCall(usePasswordLink, { onSuccess: (me) => enter(me) })
  const { field, values } = useForm({ password: '' }, { problem: set.error })
  return (
    <form
      className={classes.form}
      onSubmit={submitting(() => set.mutate({ body: { token, password: values.password } }))}
    >
      <ProblemSummary error={set.error} shown={['password']} />
      {/* So that a password manager knows whose password it keeps. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <NewPassword {...field('password')} autoFocus />
      <Button type="submit" size="md" loading={set.isPending}>
        {t('session.setPassword')}
      </Button>
    </form>
  )
}
