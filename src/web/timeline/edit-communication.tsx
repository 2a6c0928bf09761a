import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Communication, editCommunication, getCommunication } from '../../shared/communications.ts'
import { useMe } from '../me.ts'
import { hearPast } from '../plain-time/plain-time.ts'
import { useCall, useEndpoint } from '../query.ts'
import { ChannelField, DirectionField } from '../record/channel-field.tsx'
import { DurationField } from '../record/duration-field.tsx'
import { OutcomeField } from '../record/outcome-field.tsx'
import { PeopleField } from '../record/people-field.tsx'
import { chosenBy } from '../record/record-keys.ts'
import { WhenField } from '../record/when-field.tsx'
import { submitting } from '../ui/form.tsx'
import { isComposing, isTyping, written } from '../ui/hotkeys.ts'
import { errorAt, ProblemSummary } from '../ui/problem.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { done } from '../ui/undo.tsx'
import { type EditValues, patchOf, valuesOf } from './edit-values.ts'
import classes from './timeline.module.css'

type Props = { communication: Communication; onClose: () => void }

const shown = ['content', 'subject', 'outcome', 'occurredAt', 'durationSeconds'] as const

/** Changes what was recorded; the history keeps what it said before. */
export const EditCommunication = ({ communication, onClose }: Props) => {
  const { t } = useTranslation()
  const { timeZone } = useMe()
  const [before] = useState(() => valuesOf(communication, timeZone))
  // A live update brings a new version while one is typing; what was read is the one from before.
  const [readVersion] = useState(communication.version)
  const [values, setValues] = useState(before)
  const { customerId, id } = communication
  const { data: latest = communication } = useEndpoint(getCommunication, { params: { customerId, id } })
  const edit = useCall(editCommunication, {
    onSuccess: () => {
      onClose()
      done(t('common.saved'))
    },
  })
  const isOvertaken = edit.error?.status === 412
  const clock = { now: new Date(), timeZone }
  const save = () => {
    if (!hearPast(values.when, clock) || edit.isPending) return
    const body = patchOf(before, values, clock)
    if (Object.keys(body).length === 0) return onClose()
    // After a lost race the latest was loaded and shown: saving again means it.
    const ifMatch = isOvertaken ? latest.version : readVersion
    edit.mutate({ params: { customerId, id }, body, ifMatch })
  }
  const change = (next: Partial<EditValues>) => setValues((now) => ({ ...now, ...next }))
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t('timeline.editTitle')}
      size={600}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            form="edit-communication"
            loading={edit.isPending}
            title={written('mod+enter')}
          >
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id="edit-communication"
        noValidate
        className={classes.form}
        onSubmit={submitting(save)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          const chosen = chosenBy(event.nativeEvent, isTyping(event.nativeEvent))
          if (!chosen) return
          event.preventDefault()
          if (chosen === 'save') save()
          else change(chosen)
        }}
      >
        <ProblemSummary error={edit.error} shown={shown} />
        {isOvertaken && <LatestText text={latest.content} />}
        <EditFields values={values} change={change} communication={communication} problem={edit.error} />
      </form>
    </Sheet>
  )
}

/** What someone else made of it meanwhile. */
const LatestText = ({ text }: { text: string }) => {
  const { t } = useTranslation()
  return (
    <section className={classes.latest}>
      <p className={classes.meta}>{t('timeline.latest')}</p>
      <p className="reading">{text}</p>
    </section>
  )
}

type FieldsProps = {
  values: EditValues
  change: (next: Partial<EditValues>) => void
  communication: Communication
  problem: Error | null
}
const EditFields = ({ values, change, communication, problem }: FieldsProps) => {
  const { t } = useTranslation()
  const { timeZone } = useMe()
  const known = communication.participants.map(({ kind, id, name }) => ({
    value: `${kind}:${id}`,
    label: name,
  }))
  return (
    <>
      <ChannelField draft={values} change={change} />
      <DirectionField draft={values} change={change} />
      <TextInput
        label={t('record.subject')}
        value={values.subject}
        maxLength={500}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        error={errorAt(problem, 'subject')}
      />
      <Textarea
        data-autofocus
        label={t('record.content')}
        autosize
        minRows={4}
        maxRows={16}
        value={values.content}
        onChange={(event) => change({ content: event.currentTarget.value })}
        error={errorAt(problem, 'content')}
      />
      <div className={classes.details}>
        <WhenField
          value={values.when}
          onChange={(when) => change({ when })}
          clock={{ now: new Date(), timeZone }}
          error={errorAt(problem, 'occurredAt')}
        />
        <DurationField draft={values} change={change} error={errorAt(problem, 'durationSeconds')} />
        <PeopleField
          customerId={communication.customerId}
          value={values.with}
          onChange={(people) => change({ with: people })}
          known={known}
        />
        <OutcomeField
          value={values.outcome}
          onChange={(outcome) => change({ outcome })}
          error={errorAt(problem, 'outcome')}
        />
      </div>
    </>
  )
}
