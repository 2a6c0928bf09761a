import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Channel } from '../../shared/communications.ts'

/** The customer that something is recorded with. */
export type Subject = { id: string; name: string }
/** What is known already about a communication that is to be recorded. */
export type Known = { channel?: Channel }

type Open = {
  /** Opens quick record: with the customer named, else with the one on screen, else it asks. */
  record: (customer?: Subject, known?: Known) => void
  /** Opens ⌘K. */
  find: () => void
}
const OpenContext = createContext<Open>({ record: () => {}, find: () => {} })
const SubjectContext = createContext<(customer: Subject | undefined) => void>(() => {})

/** `const { record, find } = useOpen()`, from any page. */
export const useOpen = () => useContext(OpenContext)

/** Says which customer the page shows, so that `c` records with them. */
export const useOnScreen = (customer: Subject | undefined) => {
  const show = useContext(SubjectContext)
  const { id, name } = customer ?? {}
  useEffect(() => {
    show(id && name ? { id, name } : undefined)
    return () => show(undefined)
  }, [id, name, show])
}

export type Opened = {
  recording: ({ customer?: Subject } & Known) | null
  finding: boolean
  closeRecord: () => void
  closeFind: () => void
}

/** Holds what is open over the page. `children` gets it, to render the sheets. */
export const OpenProvider = ({ children }: { children: (opened: Opened) => ReactNode }) => {
  const [onScreen, setOnScreen] = useState<Subject>()
  const [recording, setRecording] = useState<Opened['recording']>(null)
  const [finding, setFinding] = useState(false)
  const open = useMemo<Open>(
    () => ({
      record: (customer = onScreen, known) => {
        setFinding(false)
        setRecording({ customer, ...known })
      },
      find: () => setFinding(true),
    }),
    [onScreen],
  )
  return (
    <SubjectContext value={setOnScreen}>
      <OpenContext value={open}>
        {children({
          recording,
          finding,
          closeRecord: () => setRecording(null),
          closeFind: () => setFinding(false),
        })}
      </OpenContext>
    </SubjectContext>
  )
}
