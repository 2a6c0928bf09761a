import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createApiKey } from '../../shared/session.ts'
import { useMe } from '../me.ts'
import { useCall } from '../query.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem.tsx'
import { problemAt } from '../ui/problem-at.ts'
import { Sheet } from '../ui/sheet.tsx'
import { ApiKeyForm } from './api-key-form.tsx'
import { emptyKey, expiresAt, type Missing, missingIn } from './api-key-values.ts'
import classes from './api-keys.module.css'
import { MadeKey } from './made-key.tsx'

type Props = { opened: boolean; onClose: () => void }

/** Asks what the key is for and may do, then shows it, this once. */
export const NewApiKey = ({ opened, onClose }: Props) => {
  const { t } = useTranslation()
  const { timeZone } = useMe()
  const create = useCall(createApiKey)
  const problem = problemAt(create.error, { 'api_keys.too_much': 'permissions' })
  const form = useForm(emptyKey, { problem })
  const [missing, setMissing] = useState<Missing[]>([])
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { values } = form
  const submit = () => {
    const now = new Date()
    const still = missingIn(values, timeZone, now)
    setMissing(still)
    if (still.length > 0) return
    const permissions = values.may === 'all' ? null : values.permissions
    create.mutate({
      body: { name: values.name, permissions, expiresAt: expiresAt(values, timeZone, now) },
      idempotencyKey,
    })
  }
  const made = create.data
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={made ? t('apiKeys.madeTitle', { name: made.name }) : t('apiKeys.new')}
      size={values.may === 'chosen' && !made ? 860 : 560}
      footer={
        made ? (
          <Button onClick={onClose}>{t('common.done')}</Button>
        ) : (
          <>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" form="api-key" loading={create.isPending}>
              {t('apiKeys.create')}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <MadeKey apiKey={made} />
      ) : (
        <form id="api-key" noValidate className={classes.form} onSubmit={submitting(submit)}>
          <ProblemSummary error={problem} shown={['name', 'permissions', 'expiresAt']} />
          <ApiKeyForm form={form} problem={problem} missing={missing} />
        </form>
      )}
    </Sheet>
  )
}
