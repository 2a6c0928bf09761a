import { type Channel, channels, type Direction } from '../../../shared/communications.ts'
import { type Priority, priorities } from '../../../shared/follow-ups.ts'

/*
 * How a customer's story is written down, so that it reads like one. Days count from today, times are wall clock in the
 * organisation's zone.
 *
 *     @ -84 15:02 email in emma with=jane 5min outcome=reached     who spoke, and with which contact
 *     # Subject
 *     What was said, in any number of lines.
 *     >> -82 10:00 high for=lize: what was promised in it           due on a day, and at a time if one is given
 *     => -82 09:40 outcome of the follow-up above                    kept
 *     xx -82 09:40 reason                                            called off
 *     ++ -27 10:22 >> -6 10:00 low: promised by itself, on day -27 at 10:22
 */

/** Day (negative: past) and, unless it's the whole day's, time. */
export type Moment = { day: number; time: string | null }

export type Promised = {
  content: string
  due: Moment
  priority: Priority
  /** Without one: who spoke, or who owns the customer. */
  assignee: string | null
  promised: Moment | null
  completed: { at: Moment; outcome: string } | null
  cancelled: { at: Moment; reason: string } | null
}

export type Said = {
  at: Moment
  channel: Channel
  direction: Direction
  user: string
  contact: string | null
  minutes: number | null
  outcome: string | null
  subject: string | null
  content: string
  promise: Promised | null
}

export type Story = { said: Said[]; promised: Promised[] }

/** Errors: a line that isn't written as above. */
export const readStory = (text: string): Story => {
  const story: Story = { said: [], promised: [] }
  let latest: Promised | null = null
  for (const line of text.trim().split('\n')) {
    const mark = line.slice(0, 2)
    const said = story.said.at(-1)
    if (mark === '@ ') story.said.push(readSaid(line))
    else if (mark === '++') {
      latest = readPromise(line)
      story.promised.push(latest)
    } else if (mark === '>>' && said) {
      latest = readPromise(line)
      said.promise = latest
    } else if (mark === '=>' && latest) {
      const [at, outcome] = readEnd(line)
      latest.completed = { at, outcome }
    } else if (mark === 'xx' && latest) {
      const [at, reason] = readEnd(line)
      latest.cancelled = { at, reason }
    } else if (mark === '# ' && said) said.subject = line.slice(2)
    else if (said) said.content += said.content ? `\n${line}` : line
    else throw new Error(`A story begins with who spoke: ${line}`)
  }
  return story
}

const readSaid = (line: string): Said => {
  const { day, time, channel, direction, user, more } = parts(
    /^@ (?<day>-?\d+) (?<time>\d\d:\d\d) (?<channel>\w+) (?<direction>in|out) (?<user>\w+)(?<more>.*)$/,
    line,
  )
  const minutes = more!.match(/ (\d+)min/)?.[1]
  return {
    at: { day: Number(day), time: time! },
    channel: oneOf(channels, channel!, line),
    direction: direction === 'in' ? 'inbound' : 'outbound',
    user: user!,
    contact: more!.match(/ with=(\w+)/)?.[1] ?? null,
    minutes: minutes ? Number(minutes) : null,
    outcome: more!.match(/ outcome=(\w+)/)?.[1] ?? null,
    subject: null,
    content: '',
    promise: null,
  }
}

const readPromise = (line: string): Promised => {
  const found = parts(
    /^(?:\+\+ (?<promisedDay>-?\d+) (?<promisedTime>\d\d:\d\d) )?>> (?<day>-?\d+)(?: (?<time>\d\d:\d\d))?(?: (?<priority>low|normal|high|urgent))?(?: for=(?<assignee>\w+))?: (?<content>.+)$/,
    line,
  )
  return {
    content: found.content!,
    due: { day: Number(found.day), time: found.time ?? null },
    priority: oneOf(priorities, found.priority ?? 'normal', line),
    assignee: found.assignee ?? null,
    promised: found.promisedTime ? { day: Number(found.promisedDay), time: found.promisedTime } : null,
    completed: null,
    cancelled: null,
  }
}

const readEnd = (line: string): [Moment, string] => {
  const { day, time, text } = parts(/^\S\S (?<day>-?\d+) (?<time>\d\d:\d\d) (?<text>.+)$/, line)
  return [{ day: Number(day), time: time! }, text!]
}

const parts = (pattern: RegExp, line: string): Record<string, string | undefined> => {
  const groups = line.match(pattern)?.groups
  if (!groups) throw new Error(`Can't be read: ${line}`)
  return groups
}

const oneOf = <T extends string>(choices: readonly T[], choice: string, line: string): T => {
  if (!choices.includes(choice as T)) throw new Error(`${choice} is unknown: ${line}`)
  return choice as T
}
