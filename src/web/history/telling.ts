import { createContext, useContext } from 'react'
import type { EventWords } from './use-event-words.ts'

type Telling = {
  words: EventWords
  /** Names of customers by id, as far as they are known. */
  customers: ReadonlyMap<string, string>
}

/** Words and names come after the events and change with the language; rows are drawn anew only with their event. */
export const TellingContext = createContext<Telling | null>(null)

export const useTelling = (): Telling => useContext(TellingContext)!
