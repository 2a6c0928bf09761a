import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inviteUser } from '../../shared/people.ts'
import { useMe } from '../me.ts'
import { useCall } from '../query.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { problemAt } from '../ui/problem-at.ts'
import { Sheet } from '../ui/sheet.tsx'
import { OneTimeLinkField } from './one-time-link.tsx'
import { UserFields } from './user-fields.tsx'
import { fieldOfProblem, type Missing, missingIn, type UserValues } from './user-values.ts'
import classes from './users.module.css'

type Props = { opened: boolean; onClose: () => void; onAgain: () => void }

/** Asks who it is, then shows the link that lets them in. */
export const InviteUser = ({ opened, onClose, onAgain }: Props) => {
  const { t } = useTranslation()
  const { organisation } = useMe()
  const invite = useCall(inviteUser)
  const problem = problemAt(invite.error, fieldOfProblem)
  const { locale, timeZone } = organisation
  const [nobody] = useState<UserValues>({ name: '', email: '', roleId: '', teamId: null, locale, timeZone })
  const form = useForm(nobody, { problem })
  const [missing, setMissing] = useState<Missing[]>([])
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const submit = () => {
    const still = missingIn(form.values)
    setMissing(still)
    if (still.length === 0) invite.mutate({ body: form.values, idempotencyKey })
  }
  const made = invite.data
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={made ? t('people.invitedTitle', { name: made.user.name }) : t('people.inviteTitle')}
      footer={
        made ? (
          <>
            <Button variant="default" onClick={onAgain}>
              {t('people.inviteAnother')}
            </Button>
            <Button onClick={onClose}>{t('common.done')}</Button>
          </>
        ) : (
          <>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" form="invite" loading={invite.isPending}>
              {t('people.inviteAction')}
            </Button>
          </>
        )
      }
    >
      {made?.invitation ? (
        <OneTimeLinkField link={made.invitation} name={made.user.name} />
      ) : (
        <form id="invite" noValidate className={classes.form} onSubmit={submitting(submit)}>
          <p className={classes.leadText}>{t('people.inviteLead')}</p>
          <ProblemSummary error={problem} shown={Object.keys(nobody)} />
          <UserFields form={form} missing={missing} />
        </form>
      )}
    </Sheet>
  )
}
