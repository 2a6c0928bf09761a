import { instantOf } from '../clock.ts'

/** A calendar month in a zone, and the moments between which it lies. */
export type Month = { month: string; from: string; to: string }

const shifted = (month: string, by: number) => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** The last so many months up to that of `today` (YYYY-MM-DD), the oldest first. */
export const lastMonths = (today: string, count: number, timeZone: string): Month[] =>
  Array.from({ length: count }, (_, i) => {
    const month = shifted(today.slice(0, 7), i - count + 1)
    const begin = (of: string) => instantOf(`${of}-01 00:00`, timeZone)
    return { month, from: begin(month), to: begin(shifted(month, 1)) }
  })
