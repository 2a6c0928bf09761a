import { useRef, useState } from 'react'

/** So many at once: the server has a limit per user. */
const atOnce = 4

export type Progress = { done: number; total: number }
export type Outcome<T, A> = { worked: { row: T; answer: A }[]; refused: { row: T; error: Error }[] }

/**
 * Does the same to many rows where the API takes one at a time: a few at once, with progress to show, and a way to stop
 * between two. One row's refusal doesn't hold up the others.
 */
export const useInTurn = () => {
  const [progress, setProgress] = useState<Progress>()
  const isStopped = useRef(false)
  const run = async <T, A>(rows: readonly T[], work: (row: T) => Promise<A>): Promise<Outcome<T, A>> => {
    const outcome: Outcome<T, A> = { worked: [], refused: [] }
    isStopped.current = false
    setProgress({ done: 0, total: rows.length })
    for (let from = 0; from < rows.length && !isStopped.current; from += atOnce) {
      const group = rows.slice(from, from + atOnce)
      const settled = await Promise.allSettled(group.map(work))
      for (const [i, each] of settled.entries())
        if (each.status === 'fulfilled') outcome.worked.push({ row: group[i]!, answer: each.value })
        else outcome.refused.push({ row: group[i]!, error: each.reason as Error })
      setProgress({ done: Math.min(from + atOnce, rows.length), total: rows.length })
    }
    setProgress(undefined)
    return outcome
  }
  const stop = () => {
    isStopped.current = true
  }
  return { run, progress, stop }
}
