import type { LiveUpdate } from '../shared/events.ts'

/** Tells every server process what changed, after its transaction has committed. */
export type Live = {
  /** Announces; updates of the same moment travel together. */
  announce: (updates: LiveUpdate[]) => void
  /** Called for every update of every process, until the answer is called. */
  listen: (hear: (updates: LiveUpdate[]) => void) => () => void
  stop: () => Promise<void>
}

/** Only within this process: for commands and tests that have no listeners elsewhere. */
export const localLive = (): Live => {
  const listeners = new Set<(updates: LiveUpdate[]) => void>()
  return {
    announce: (updates) => {
      for (const hear of listeners) hear(updates)
    },
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    stop: async () => listeners.clear(),
  }
}
