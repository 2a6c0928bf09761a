import { Button, PasswordInput, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { signIn } from '../../shared/session.ts'
import { useCall } from '../query.ts'
import { Entrance } from '../session/entrance.tsx'
import classes from '../session/session.module.css'
import { useEnter } from '../session/use-session.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem.tsx'

const route = getRouteApi('/sign-in')

export const SignInPage = () => {
  const { t } = useTranslation()
  const { next, ended } = route.useSearch()
  const enter = useEnter()
  const begin = useCall(signIn, { onSuccess: (me) => enter(me, next) })
  const { field, values } = useForm({ email: '', password: '' }, { problem: begin.error })
  return (
    <Entrance title={t('session.signInTitle')}>
      {ended && !begin.error && (
        <p className={classes.notice} role="status">
          {t('session.signedOut')}
        </p>
      )}
      <form className={classes.form} onSubmit={submitting(() => begin.mutate({ body: values }))}>
        <ProblemSummary error={begin.error} shown={['email', 'password']} />
        <TextInput
          {...field('email')}
          label={t('session.email')}
          type="email"
          required
          withAsterisk={false}
          autoFocus
          autoComplete="username"
        />
        <PasswordInput
          {...field('password')}
          label={t('session.password')}
          required
          withAsterisk={false}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        />
        <Button type="submit" size="md" loading={begin.isPending}>
          {t('session.signIn')}
        </Button>
        <p className={classes.hint}>{t('session.forgot')}</p>
      </form>
    </Entrance>
  )
}
