import type { FollowUpInput, Priority } from '../../shared/follow-ups.ts'
import { instantOf } from '../clock.ts'
import { type Clock, hearDue } from '../plain-time/plain-time.ts'

/** What was typed for the next step. */
export type NextStep = {
  /** What, and when in plain words: 明天下午3点 回访. */
  words: string
  /** When, chosen instead of said: `YYYY-MM-DD` or `YYYY-MM-DD HH:mm` on the user's clocks; else empty. */
  due: string
  assigneeId: string | null
  priority: Priority
}
export const noNextStep: NextStep = { words: '', due: '', assigneeId: null, priority: 'normal' }

export const isPromised = ({ words, due }: NextStep) => Boolean(words.trim() || due)

/** What was understood; `when` is undefined when no time was said or chosen. */
export type Understood = { content: string; when: { at: string | null; on: string } | undefined }

/** Reads what was typed. A chosen time wins over words, which then stand as they are. */
export const understand = ({ words, due }: NextStep, clock: Clock, otherwise: string): Understood => {
  if (due) return { content: words.trim() || otherwise, when: chosen(due, clock) }
  const heard = hearDue(words, clock)
  if (!heard) return { content: words.trim(), when: undefined }
  return { content: heard.rest || otherwise, when: { at: heard.at, on: heard.on } }
}

const chosen = (due: string, { timeZone }: Clock) => ({
  at: due.length > 10 ? instantOf(due, timeZone) : null,
  on: due.slice(0, 10),
})

/** As the API takes it; undefined when nothing is promised, or when it isn't said by when. */
export const followUpOf = (next: NextStep, clock: Clock, otherwise: string): FollowUpInput | undefined => {
  if (!isPromised(next)) return undefined
  const { content, when } = understand(next, clock, otherwise)
  if (!when) return undefined
  return {
    content,
    ...(when.at ? { dueAt: when.at } : { dueOn: when.on }),
    timeZone: clock.timeZone,
    ...(next.assigneeId ? { assigneeId: next.assigneeId } : {}),
    priority: next.priority,
  }
}
