import { useCallback, useEffect, useRef } from 'react'
import { forget, type KeptDraft, keep } from './record-draft.ts'

type Whose = { userId: string; customerId: string | undefined }

/** A pause in typing. */
const pause = 400

/** Writes the draft at each pause, and at once when the tab is hidden, closed or the form goes. */
export const useKept = (whose: Whose, entry: Omit<KeptDraft, 'keptAt'>, touched: boolean) => {
  const last = useRef({ whose, entry, touched, isDone: false })
  Object.assign(last.current, { whose, entry, touched })

  const write = useCallback(() => {
    const { isDone, ...now } = last.current
    if (now.touched && !isDone) keep(now.whose, { ...now.entry, keptAt: new Date().toISOString() })
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of these is what is waited for
  useEffect(() => {
    const timer = setTimeout(write, pause)
    return () => clearTimeout(timer)
  }, [entry.draft, entry.triedAt, whose.customerId, write])

  useEffect(() => {
    addEventListener('pagehide', write)
    document.addEventListener('visibilitychange', write)
    return () => {
      removeEventListener('pagehide', write)
      document.removeEventListener('visibilitychange', write)
      write()
    }
  }, [write])

  return {
    write,
    /** It is recorded, or thrown away: nothing is kept of it. */
    finish: () => {
      last.current.isDone = true
      forget(last.current.whose)
    },
  }
}
