import type { InBoth } from './command.ts'

/** What the doctor found; `bad` makes the exit code 1. */
export type Finding = { level: 'good' | 'note' | 'bad'; says: InBoth; advice?: InBoth }

export const good = (en: string, chinese: string): Finding => ({
  level: 'good',
  says: { en, 'zh-CN': chinese },
})
export const note = (en: string, chinese: string, advice?: InBoth): Finding => ({
  ...good(en, chinese),
  level: 'note',
  advice,
})
export const bad = (en: string, chinese: string, advice?: InBoth): Finding => ({
  ...good(en, chinese),
  level: 'bad',
  advice,
})

/** What was asked of the doctor. */
export type Checking = { rebuild: boolean; quick: boolean }

const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** Bytes, with three digits that matter. */
export const size = (bytes: number): string => {
  let [value, unit] = [bytes, 0]
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`
}
