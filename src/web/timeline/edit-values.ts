import type { Communication, CommunicationPatch } from '../../shared/communications.ts'
import { wallOf } from '../clock.ts'
import { type Clock, hearPast } from '../plain-time/plain-time.ts'
import type { RecordDraft } from '../record/record-draft.ts'

/** What can be changed of a communication, as it stands in the form. */
export type EditValues = Pick<
  RecordDraft,
  'channel' | 'direction' | 'when' | 'durationSeconds' | 'timer' | 'with' | 'subject' | 'content' | 'outcome'
>

const people = ({ contactId, participants }: Communication) => [
  ...(contactId ? [`contact:${contactId}`] : []),
  ...participants.filter(({ id }) => id !== contactId).map(({ kind, id }) => `${kind}:${id}`),
]

export const valuesOf = (communication: Communication, timeZone: string): EditValues => ({
  channel: communication.channel,
  direction: communication.direction,
  when: wallOf(communication.occurredAt, timeZone).slice(0, 16),
  durationSeconds: communication.durationSeconds,
  timer: null,
  with: people(communication),
  subject: communication.subject ?? '',
  content: communication.content,
  outcome: communication.outcome ?? '',
})

const ids = (values: EditValues, kind: string) =>
  values.with.filter((each) => each.startsWith(`${kind}:`)).map((each) => each.slice(kind.length + 1))

const whole = (values: EditValues, clock: Clock) => {
  const [contactId = null, ...others] = ids(values, 'contact')
  return {
    channel: values.channel,
    direction: values.direction,
    // Left empty it stays as it was.
    occurredAt: values.when.trim() ? hearPast(values.when, clock) : undefined,
    durationSeconds: values.durationSeconds,
    subject: values.subject.trim() || null,
    content: values.content.trim(),
    contactId,
    outcome: values.outcome.trim() || null,
    participantIds: [...others, ...ids(values, 'user')],
  }
}

/** Only what was changed: seconds of a time, or spaces at an end, that nobody touched stay as they are. */
export const patchOf = (before: EditValues, now: EditValues, clock: Clock): CommunicationPatch => {
  const [was, is] = [whole(before, clock), whole(now, clock)]
  return Object.fromEntries(
    Object.entries(is).filter(
      ([field, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(was[field as keyof typeof was]),
    ),
  )
}
