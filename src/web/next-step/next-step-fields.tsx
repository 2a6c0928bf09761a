import { Select, TextInput } from '@mantine/core'
import { IconCalendarDue, IconCalendarQuestion } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { priorities } from '../../shared/follow-ups.ts'
import { useFormat, useMe } from '../me.ts'
import { UserSelect } from '../people/user-select.tsx'
import type { Clock } from '../plain-time/plain-time.ts'
import { DueChips } from './due-chips.tsx'
import { isPromised, type NextStep, understand } from './next-step.ts'
import classes from './next-step-fields.module.css'

type Props = {
  value: NextStep
  onChange: (next: NextStep) => void
  clock: Clock
  label?: ReactNode
  error?: string
  autoFocus?: boolean
}

/** What is promised, when in plain words or chosen, who keeps it. Shows what was understood before it is saved. */
export const NextStepFields = ({ value, onChange, clock, label, error, autoFocus }: Props) => {
  const { t } = useTranslation()
  const set = (change: Partial<NextStep>) => onChange({ ...value, ...change })
  return (
    <div className={classes.step}>
      <TextInput
        label={label ?? t('nextStep.label')}
        placeholder={t('nextStep.placeholder')}
        value={value.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
        error={error}
        maxLength={2_000}
        autoComplete="off"
        data-autofocus={autoFocus || undefined}
      />
      {isPromised(value) && (
        <>
          <Heard value={value} clock={clock} isRefused={Boolean(error)} />
          <DueChips value={value.due} onChange={(due) => set({ due })} clock={clock} />
          <Who value={value} set={set} />
        </>
      )}
    </div>
  )
}

type HeardProps = { value: NextStep; clock: Clock; isRefused: boolean }

const Heard = ({ value, clock, isRefused }: HeardProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { content, when } = understand(value, clock, t('nextStep.otherwise'))
  if (!when)
    // The error says it already.
    return isRefused ? null : (
      <p className={classes.heard} data-missing role="status">
        <IconCalendarQuestion size={16} stroke={1.6} aria-hidden />
        {t('nextStep.whenMissing')}
      </p>
    )
  return (
    <p className={classes.heard} role="status" title={when.at ? format.full(when.at) : undefined}>
      <IconCalendarDue size={16} stroke={1.6} aria-hidden />
      <span className={classes.when}>
        {format.dayHeading(when.on)}
        {when.at && ` ${format.time(when.at)}`}
      </span>
      <span className={`${classes.what} one-line`}>{content}</span>
    </p>
  )
}

const Who = ({ value, set }: { value: NextStep; set: (change: Partial<NextStep>) => void }) => {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <div className={classes.who}>
      <UserSelect
        label={t('nextStep.assignee')}
        value={value.assigneeId ?? me.id}
        onChange={(id) => set({ assigneeId: id === me.id ? null : id })}
        allowDeselect={false}
      />
      <Select
        label={t('nextStep.priority')}
        value={value.priority}
        onChange={(priority) => priority && set({ priority: priority as NextStep['priority'] })}
        allowDeselect={false}
        data={priorities.map((code) => ({ value: code, label: t(`vocabulary.priority.${code}`) }))}
      />
    </div>
  )
}
