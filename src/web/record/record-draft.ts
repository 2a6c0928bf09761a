import type { Channel, Direction } from '../../shared/communications.ts'
import { isPromised, type NextStep, noNextStep } from '../next-step/next-step.ts'

/** A file that is with the server already, waiting for its communication. */
export type SentFile = { id: string; name: string; size: number }

/** All that quick record asks, as it was typed. */
export type RecordDraft = {
  channel: Channel
  direction: Direction
  /** In plain words; empty is now. */
  when: string
  durationSeconds: number | null
  /** Of a call that is timed; it goes on while the tab is closed. */
  timer: { startedAt: string; isRunning: boolean } | null
  /** `contact:<id>` and `user:<id>`. */
  with: string[]
  subject: string
  content: string
  outcome: string
  files: SentFile[]
  next: NextStep
}

export const emptyDraft: RecordDraft = {
  channel: 'phone',
  direction: 'outbound',
  when: '',
  durationSeconds: null,
  timer: null,
  with: [],
  subject: '',
  content: '',
  outcome: '',
  files: [],
  next: noNextStep,
}

/** Nothing was said yet that it would hurt to lose. Channel and direction alone are chosen again in a second. */
export const isEmpty = ({
  content,
  subject,
  outcome,
  when,
  durationSeconds,
  timer,
  files,
  next,
}: RecordDraft) =>
  !content.trim() &&
  !subject.trim() &&
  !outcome.trim() &&
  !when.trim() &&
  durationSeconds === null &&
  timer === null &&
  files.length === 0 &&
  !isPromised(next)

/** What was typed now and what was left earlier for the same customer: nothing of either is lost. */
export const merge = (now: RecordDraft, earlier: RecordDraft): RecordDraft => {
  if (isEmpty(now)) return { ...earlier, channel: now.channel, direction: now.direction }
  const texts = [now.content, earlier.content].map((text) => text.trim())
  return {
    ...now,
    content: texts[0] === texts[1] ? now.content : texts.filter(Boolean).join('\n\n'),
    subject: now.subject || earlier.subject,
    outcome: now.outcome || earlier.outcome,
    when: now.when || earlier.when,
    durationSeconds: now.durationSeconds ?? earlier.durationSeconds,
    timer: now.timer ?? earlier.timer,
    files: [...now.files, ...earlier.files.filter(({ id }) => !now.files.some((file) => file.id === id))],
    next: isPromised(now.next) ? now.next : earlier.next,
  }
}

/** A draft as it lies in the browser. The key stays the same, so that a retry after a crash records once. */
export type KeptDraft = {
  draft: RecordDraft
  keptAt: string
  key: string
  /** When saving was tried first: “now” and “in two hours” count from there, so that a retry says the same. */
  triedAt?: string
}

type Whose = { userId: string; customerId: string | undefined }

/** Below the prefix whose entries are forgotten on sign-out. */
const placeOf = ({ userId, customerId }: Whose) => `rapport.draft.record.${userId}.${customerId ?? 'nobody'}`

export const keep = (whose: Whose, kept: KeptDraft, storage: Storage = localStorage) => {
  try {
    if (isEmpty(kept.draft)) storage.removeItem(placeOf(whose))
    else storage.setItem(placeOf(whose), JSON.stringify(kept))
  } catch {
    // Full or forbidden storage: the form itself still holds everything.
  }
}

export const kept = (whose: Whose, storage: Storage = localStorage): KeptDraft | undefined => {
  try {
    const found = JSON.parse(storage.getItem(placeOf(whose)) ?? 'null') as KeptDraft | null
    if (!found?.draft || !found.key) return undefined
    // An older release may have kept less.
    const next = { ...noNextStep, ...found.draft.next }
    return { ...found, draft: { ...emptyDraft, ...found.draft, next } }
  } catch {
    return undefined
  }
}

export const forget = (whose: Whose, storage: Storage = localStorage) => storage.removeItem(placeOf(whose))
