import { Button, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useFormat } from '../me.ts'
import { NextStepFields } from '../next-step/next-step-fields.tsx'
import { isComposing, isTyping } from '../ui/hotkeys.ts'
import { errorAt, ProblemSummary } from '../ui/problem.tsx'
import { ChannelField, DirectionField } from './channel-field.tsx'
import { CustomerField } from './customer-field.tsx'
import { Dropping } from './dropping.tsx'
import { DurationField } from './duration-field.tsx'
import { FilesField } from './files-field.tsx'
import { OutcomeField } from './outcome-field.tsx'
import { PeopleField } from './people-field.tsx'
import classes from './record-form.module.css'
import { chosenBy } from './record-keys.ts'
import type { Recording } from './use-recording.ts'
import { WhenField } from './when-field.tsx'

export const formId = 'quick-record'

/** Where the errors of the API are said. */
const shown = ['content', 'subject', 'outcome', 'occurredAt', 'durationSeconds', 'followUp/content'] as const

/** Everything about one communication, the text first, and the next step in the same breath. */
export const RecordForm = ({ recording }: { recording: Recording }) => {
  const { draft, change, customer, choose, wrong, save, problem, files } = recording
  const { t } = useTranslation()
  const can = useCan()
  const text = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useFocusOnceKnown(customer?.id, text)
  useFocusOnWrong(form, Object.keys(wrong).join(), recording.tries)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const chosen = chosenBy(event.nativeEvent, isTyping(event.nativeEvent))
    // Enter in a single line would save what is half written.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
    if (!chosen) return
    event.preventDefault()
    if (chosen === 'save') save()
    else change(chosen)
  }
  return (
    <Dropping onFiles={files.add}>
      <form
        ref={form}
        id={formId}
        noValidate
        className={classes.form}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Restored recording={recording} />
        <ProblemSummary error={problem} shown={shown} />
        <CustomerField
          customer={customer}
          onChoose={choose}
          error={wrong.customer && t(`record.${wrong.customer}`)}
        />
        <div className={classes.channels}>
          <ChannelField draft={draft} change={change} />
          <DirectionField draft={draft} change={change} />
        </div>
        {hasSubject(draft.channel, draft.subject) && (
          <TextInput
            label={t('record.subject')}
            value={draft.subject}
            onChange={(event) => change({ subject: event.currentTarget.value })}
            maxLength={500}
            error={errorAt(problem, 'subject')}
          />
        )}
        <Textarea
          ref={text}
          data-autofocus={customer ? true : undefined}
          label={t('record.content')}
          placeholder={t('record.contentHint')}
          autosize
          minRows={4}
          maxRows={14}
          value={draft.content}
          onChange={(event) => change({ content: event.currentTarget.value })}
          error={errorAt(problem, 'content') ?? (wrong.content && t(`record.${wrong.content}`))}
        />
        {can('follow_ups.create') && (
          <div className={classes.promise}>
            <NextStepFields
              value={draft.next}
              onChange={(next) => change({ next })}
              clock={recording.clock}
              error={errorAt(problem, 'followUp/content') ?? (wrong.next && t(`record.${wrong.next}`))}
            />
          </div>
        )}
        <Details recording={recording} />
      </form>
    </Dropping>
  )
}

/** E-mails and meetings have a subject; what was typed never disappears with a change of channel. */
const hasSubject = (channel: string, subject: string) =>
  channel === 'email' || channel === 'meeting' || subject !== ''

/** From the customer on to what was said. */
const useFocusOnceKnown = (
  customerId: string | undefined,
  text: { readonly current: HTMLTextAreaElement | null },
) => {
  const before = useRef(customerId)
  useEffect(() => {
    if (customerId && before.current !== customerId) text.current?.focus()
    before.current = customerId
  }, [customerId, text])
}

/** After a try that was refused here, to the first field that is wrong. */
const useFocusOnWrong = (
  form: { readonly current: HTMLFormElement | null },
  wrong: string,
  tries: number,
) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each try, not while it is being put right
  useEffect(() => {
    if (tries && wrong) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])
}

const Details = ({
  recording: { draft, change, customer, wrong, clock, problem, files },
}: {
  recording: Recording
}) => {
  const { t } = useTranslation()
  return (
    <>
      <div className={classes.details}>
        <WhenField
          value={draft.when}
          onChange={(when) => change({ when })}
          clock={clock}
          startedAt={draft.timer?.startedAt}
          error={errorAt(problem, 'occurredAt') ?? (wrong.when && t(`record.${wrong.when}`))}
        />
        <DurationField draft={draft} change={change} error={errorAt(problem, 'durationSeconds')} />
        <PeopleField
          customerId={customer?.id}
          value={draft.with}
          onChange={(people) => change({ with: people })}
        />
        <OutcomeField
          value={draft.outcome}
          onChange={(outcome) => change({ outcome })}
          error={errorAt(problem, 'outcome')}
        />
      </div>
      <FilesField
        sent={draft.files}
        onRemove={(id) => change((now) => ({ files: now.files.filter((file) => file.id !== id) }))}
        files={files}
        error={wrong.files && t(`record.${wrong.files}`)}
      />
    </>
  )
}

/** Says that something was left here earlier, and lets it go. */
const Restored = ({ recording: { restoredFrom, startAfresh } }: { recording: Recording }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (!restoredFrom) return null
  return (
    <p className={classes.notice} role="status">
      <span>{t('record.restored', { when: format.dayTime(restoredFrom) })}</span>
      <Button variant="subtle" size="compact-sm" onClick={startAfresh}>
        {t('record.discard')}
      </Button>
    </p>
  )
}
