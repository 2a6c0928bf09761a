import type { CommunicationInput } from '../../shared/communications.ts'
import { followUpOf, isPromised } from '../next-step/next-step.ts'
import { type Clock, hearPast } from '../plain-time/plain-time.ts'
import type { RecordDraft } from './record-draft.ts'

/** What the page can tell by itself that isn't right; keys of the words for it. */
export type Wrong = {
  when?: 'whenUnreadable' | 'whenAhead'
  next?: 'nextWithoutTime'
  content?: 'nothingSaid'
}

/** The seconds that a running timer shows. */
export const elapsed = (timer: RecordDraft['timer'], now: Date): number =>
  timer ? Math.max(0, Math.round((now.getTime() - Date.parse(timer.startedAt)) / 1000)) : 0

/** A timer stops when it is told to, and at the latest when the record is saved. */
export const stopped = <T extends Pick<RecordDraft, 'timer' | 'durationSeconds'>>(draft: T, now: Date): T =>
  draft.timer?.isRunning
    ? { ...draft, durationSeconds: elapsed(draft.timer, now), timer: { ...draft.timer, isRunning: false } }
    : draft

/** When it happened: what was typed, else when the timer was started, else now. Undefined when it can't be read. */
export const occurredAt = ({ when, timer }: Pick<RecordDraft, 'when' | 'timer'>, clock: Clock) =>
  !when.trim() && timer ? timer.startedAt : hearPast(when, clock)

const isSaid = ({ content, subject, outcome, files, durationSeconds, timer }: RecordDraft) =>
  Boolean(content.trim() || subject.trim() || outcome.trim()) ||
  files.length > 0 ||
  durationSeconds !== null ||
  timer !== null

export const wrongIn = (draft: RecordDraft, clock: Clock): Wrong => {
  const at = occurredAt(draft, clock)
  const wrong: Wrong = {}
  if (!at) wrong.when = 'whenUnreadable'
  // Clocks differ by a little; a minute ahead is now.
  else if (Date.parse(at) > clock.now.getTime() + 60_000) wrong.when = 'whenAhead'
  if (isPromised(draft.next) && !followUpOf(draft.next, clock, '-')) wrong.next = 'nextWithoutTime'
  if (!isSaid(draft)) wrong.content = 'nothingSaid'
  return wrong
}

const idsOf = (people: readonly string[], kind: 'contact' | 'user') =>
  people.filter((each) => each.startsWith(`${kind}:`)).map((each) => each.slice(kind.length + 1))

/** As the API takes it: the first contact is whom one spoke with, the others took part. */
export const requestOf = (draft: RecordDraft, clock: Clock, otherwise: string): CommunicationInput => {
  const [contactId = null, ...alsoThere] = idsOf(draft.with, 'contact')
  const followUp = followUpOf(draft.next, clock, otherwise)
  return {
    channel: draft.channel,
    direction: draft.direction,
    occurredAt: occurredAt(draft, clock),
    durationSeconds: stopped(draft, clock.now).durationSeconds,
    subject: draft.subject.trim() || null,
    content: draft.content.trim(),
    contactId,
    outcome: draft.outcome.trim() || null,
    participantIds: [...alsoThere, ...idsOf(draft.with, 'user')],
    attachmentIds: draft.files.map(({ id }) => id),
    ...(followUp ? { followUp } : {}),
  }
}
