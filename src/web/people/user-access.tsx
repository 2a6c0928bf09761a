import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeUser, createPasswordLink, type User } from '../../shared/people.ts'
import { useCall } from '../query.ts'
import { Setting } from '../ui/panel.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { done } from '../ui/undo.tsx'
import { DeactivateUser } from './deactivate-user.tsx'
import { OneTimeLinkField } from './one-time-link.tsx'

/** How someone gets in, and no longer. */
export const UserAccess = ({ user }: { user: User }) =>
  user.state === 'deactivated' ? (
    <Activate user={user} />
  ) : (
    <>
      <PasswordLink user={user} />
      <Deactivate user={user} />
    </>
  )

const PasswordLink = ({ user }: { user: User }) => {
  const { t } = useTranslation()
  const create = useCall(createPasswordLink)
  const words = user.state === 'invited' ? 'newInvitation' : 'passwordLink'
  return (
    <>
      <Setting label={t(`people.${words}`)} hint={t(`people.${words}Hint`)}>
        <Button
          variant="default"
          loading={create.isPending}
          aria-label={`${t('people.generate')} ${t(`people.${words}`)}`}
          onClick={() => create.mutate({ params: { id: user.id } })}
        >
          {t('people.generate')}
        </Button>
      </Setting>
      <ProblemSummary error={create.error} />
      {create.data && <OneTimeLinkField link={create.data} name={user.name} />}
    </>
  )
}

const Deactivate = ({ user }: { user: User }) => {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  return (
    <Setting label={t('people.deactivate')} hint={t('people.deactivateHint')}>
      <Button
        variant="default"
        color="red"
        aria-label={t('people.deactivate')}
        onClick={() => setAsking(true)}
      >
        {t('people.deactivateAction')}
      </Button>
      <DeactivateUser user={user} opened={isAsking} onClose={() => setAsking(false)} />
    </Setting>
  )
}

const Activate = ({ user }: { user: User }) => {
  const { t } = useTranslation()
  const { id, name } = user
  const activate = useCall(changeUser, { onSuccess: () => done(t('people.activated', { name })) })
  return (
    <>
      <Setting label={t('people.activate')} hint={t('people.activateHint')}>
        <Button
          variant="default"
          loading={activate.isPending}
          aria-label={t('people.activate')}
          onClick={() => activate.mutate({ params: { id }, body: { active: true } })}
        >
          {t('people.activateAction')}
        </Button>
      </Setting>
      <ProblemSummary error={activate.error} />
    </>
  )
}
