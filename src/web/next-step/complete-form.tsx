import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompletionInput } from '../../shared/follow-ups.ts'
import { useCan, useMe } from '../me.ts'
import { submitting } from '../ui/form.tsx'
import { isComposing, written } from '../ui/hotkeys.ts'
import { errorAt, ProblemSummary } from '../ui/problem.tsx'
import classes from './complete-form.module.css'
import { followUpOf, isPromised, noNextStep } from './next-step.ts'
import { NextStepFields } from './next-step-fields.tsx'

type Props = {
  onComplete: (body: CompletionInput) => void
  onCancel: () => void
  isPending: boolean
  problem: Error | null
}

/** How a promise was kept, and what is promised next, in the row itself. */
export const CompleteForm = ({ onComplete, onCancel, isPending, problem }: Props) => {
  const { t } = useTranslation()
  const { timeZone } = useMe()
  const can = useCan()
  const [outcome, setOutcome] = useState('')
  const [next, setNext] = useState(noNextStep)
  const [isChecked, setChecked] = useState(false)
  const clock = { now: new Date(), timeZone }
  const input = followUpOf(next, clock, t('nextStep.otherwise'))
  const isWhenMissing = isPromised(next) && !input
  const save = () => {
    setChecked(true)
    if (!isWhenMissing && !isPending) onComplete({ outcome: outcome.trim() || null, next: input ?? null })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') onCancel()
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save()
  }
  return (
    <form className={classes.form} noValidate onSubmit={submitting(save)} onKeyDown={onKeyDown}>
      <ProblemSummary error={problem} shown={['outcome', 'next/content']} />
      <Textarea
        label={t('nextStep.outcome')}
        placeholder={t('nextStep.outcomeHint')}
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
        error={errorAt(problem, 'outcome')}
      />
      {can('follow_ups.create') && (
        <NextStepFields
          value={next}
          onChange={setNext}
          clock={clock}
          label={t('nextStep.andThen')}
          error={
            errorAt(problem, 'next/content') ??
            (isChecked && isWhenMissing ? t('nextStep.whenMissing') : undefined)
          }
        />
      )}
      <div className={classes.buttons}>
        <Button variant="default" size="xs" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" size="xs" loading={isPending} title={written('mod+enter')}>
          {t('nextStep.complete')}
        </Button>
      </div>
    </form>
  )
}
