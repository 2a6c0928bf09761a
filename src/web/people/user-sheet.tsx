import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeUser, type User } from '../../shared/people.ts'
import { type List, useCall } from '../query.ts'
import { submitting } from '../ui/form.tsx'
import { Group } from '../ui/panel.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { problemAt } from '../ui/problem-at.ts'
import { Sheet } from '../ui/sheet.tsx'
import { done } from '../ui/undo.tsx'
import { useGround } from '../ui/use-ground.ts'
import { ZoneSelect } from '../ui/zone-select.tsx'
import { UserAccess } from './user-access.tsx'
import { UserFields } from './user-fields.tsx'
import { fieldOfProblem, type Missing, missingIn, valuesOf } from './user-values.ts'
import classes from './users.module.css'

type Props = { user?: User; list: List<User>; onClose: () => void }

/** A user to change: who they are, what they may do, how they get in. */
export const UserSheet = ({ user, list, onClose }: Props) => {
  // The one that was shown stays while the sheet closes; each opening begins anew.
  const [{ shown, opening }, setShown] = useState<{ shown?: User; opening: number }>({ opening: 0 })
  const [was, setWas] = useState<User>()
  if (user !== was) {
    setWas(user)
    if (user) setShown({ shown: user, opening: opening + 1 })
  }
  if (!shown) return null
  const latest = list.rows.find(({ id }) => id === shown.id) ?? shown
  return <Open key={opening} user={latest} opened={Boolean(user)} onClose={onClose} />
}

const Open = ({ user, opened, onClose }: { user: User; opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation()
  const change = useCall(changeUser, {
    onSuccess: ({ name }) => {
      onClose()
      done(t('people.saved', { name }))
    },
  })
  const problem = problemAt(change.error, fieldOfProblem)
  const { form, changes, version } = useGround({ version: user.version, values: valuesOf(user) }, problem)
  const [missing, setMissing] = useState<Missing[]>([])
  const submit = () => {
    const still = missingIn(form.values)
    setMissing(still)
    if (still.length > 0) return
    if (Object.keys(changes).length === 0) return onClose()
    change.mutate({ params: { id: user.id }, body: changes, ifMatch: version })
  }
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={t('people.edit', { name: user.name })}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form="user" loading={change.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id="user"
        noValidate
        className={classes.form}
        onSubmit={submitting(submit)}
        onKeyDown={(event) => (event.metaKey || event.ctrlKey) && event.key === 'Enter' && submit()}
      >
        <ProblemSummary error={problem} shown={Object.keys(form.values)} />
        <UserFields form={form} missing={missing} user={user} />
        <ZoneSelect {...form.field('timeZone')} label={t('people.field.timeZone')} />
      </form>
      <div className={classes.access}>
        <Group title={t('people.access')}>
          <UserAccess user={user} />
        </Group>
      </div>
    </Sheet>
  )
}
