import type { Channel, Direction } from '../../shared/communications.ts'
import { grammars } from './grammar.ts'
import { type Language, personName } from './names.ts'
import { createRandom, type Random, zipf } from './random.ts'

export type SaidText = { subject: string | null; content: string }

/**
 * What somebody might have said: one to five sentences about a topic of a sales conversation, with names, numbers and
 * products in it. Common words are common and most products rare, as in a real collection of texts; about three in a
 * hundred ask for a refund.
 */
export const saidText = (
  random: Random,
  language: Language,
  channel: Channel,
  direction: Direction,
): SaidText => {
  const grammar = compiled[language]
  const topic = grammar.topic(random)
  const { opening, closing, joint } = grammar
  const formal = channel === 'email'
  const sentences = formal ? [opening(random)] : []
  const count = formal ? random.between(2, 4) : random.between(1, 3)
  const lines = direction === 'inbound' ? topic.inbound : topic.outbound
  grammar.begin(random)
  const start = random.between(0, lines.length - 1)
  for (let at = 0; at < count; at++) sentences.push(lines[(start + at * step) % lines.length]!(random))
  if (formal || random.chance(0.3)) sentences.push(closing(random))
  const subject = formal ? topic.subject(random) : null
  return {
    subject,
    content: sentences.join(formal ? '\n' : joint),
  }
}

/** What was promised: a short line for a follow-up. */
export const promisedText = (random: Random, language: Language): string => {
  compiled[language].begin(random)
  return compiled[language].promise(random)
}

type Line = (random: Random) => string

/** Between the sentences taken from a topic's list, so that none comes twice. */
const step = 2

/** Turns `{slot}` in a line into a call, once, so that saying it is only joining strings. */
const compileLine = (text: string, slots: Record<string, Line>): Line => {
  const parts = text.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return part
    const slot = slots[part]
    if (!slot) throw new Error(`No slot ${part}: ${text}`)
    return slot
  })
  if (parts.length === 1) return () => text
  return (random) => {
    let said = ''
    for (const part of parts) said += typeof part === 'string' ? part : part(random)
    return said
  }
}

const anyOf = (texts: readonly string[], slots: Record<string, Line>, exponent = 0.5): Line => {
  const line = zipf(
    texts.map((text) => compileLine(text, slots)),
    exponent,
  )
  return (random) => line(random)(random)
}

/** Product names that hardly anybody else buys: the long tail of the vocabulary. */
const rareNames = (language: Language, count: number): string[] => {
  const random = createRandom(language === 'zh' ? 41 : 43)
  const syllables = language === 'zh' ? [...grammars.zh.syllables] : grammars.en.syllables.split(' ')
  return Array.from({ length: count }, () => {
    const name = `${random.pick(syllables)}${random.pick(syllables)}${random.chance(0.3) ? random.pick(syllables) : ''}`
    const model = random.chance(0.4)
      ? `-${random.pick([...'ABCDEFGHKMPSTX'])}${random.between(1, 99) * 10}`
      : ''
    return language === 'zh' ? name + model : name[0]!.toUpperCase() + name.slice(1) + model
  })
}

const compile = (language: Language) => {
  const grammar = grammars[language]
  const digits = (from: number, to: number): Line => {
    return (random) => String(random.between(from, to))
  }
  const rare = zipf(rareNames(language, 6_000), 0.7)
  const common = zipf<string>(grammar.products, 0.6)
  const words = Object.fromEntries(
    Object.entries(grammar.words).map(([name, choices]) => [name, zipf<string>(choices, 0.6)]),
  )
  let product = ''
  const begin = (random: Random) => {
    product = random.chance(0.25) ? rare(random) : common(random)
  }
  const slots: Record<string, Line> = {
    ...words,
    // One text mostly speaks of one product.
    product: (random) => (random.chance(0.9) ? product : common(random)),
    person: (random) => personName(random, language, random.chance(0.5) ? 'male' : 'female'),
    order: (random) => `${random.pick(['PO', 'SO', 'SF', 'NB', 'INV'])}-${random.between(10_000, 99_999)}`,
    few: digits(2, 9),
    many: (random) => String(random.between(1, 60) * 10),
    price: (random) => (random.between(20, 90_000) / 10).toFixed(random.chance(0.3) ? 2 : 0),
    percent: digits(3, 15),
    day: digits(1, 28),
    month: digits(1, 12),
    hour: digits(8, 18),
  }
  const topics = grammar.topics.map((topic) => ({
    subject: anyOf(topic.subject, slots),
    inbound: topic.inbound.map((text) => compileLine(text, slots)),
    outbound: topic.outbound.map((text) => compileLine(text, slots)),
  }))
  // As often as the topics stand in the grammar's list of shares.
  const drawn = grammar.topics.flatMap((topic, at) =>
    Array<(typeof topics)[number]>(topic.share).fill(topics[at]!),
  )
  return {
    begin,
    topic: (random: Random) => random.pick(drawn),
    opening: anyOf(grammar.openings, slots),
    closing: anyOf(grammar.closings, slots),
    promise: anyOf(grammar.promises, slots, 0.2),
    joint: language === 'zh' ? '' : ' ',
  }
}

const compiled = { zh: compile('zh'), en: compile('en') }
