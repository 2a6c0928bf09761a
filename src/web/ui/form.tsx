import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { errorAt } from './problem.tsx'

type Changed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>

/**
 * The values of a form, kept through errors and, with `draft` (a key), through a closed tab.
 * `field('name')` goes into an input: value, change, name and the problem's error at that path.
 */
export const useForm = <T extends object>(
  initial: T,
  { problem = null, draft }: { problem?: Error | null; draft?: string } = {},
) => {
  const [kept] = useState(() => restored<T>(draft))
  const [values, setValues] = useState<T>(() => ({ ...initial, ...kept }))
  const [wasRestored, setWasRestored] = useState(Object.keys(kept).length > 0)
  const [touched, setTouched] = useState(false)
  useKept(draft, touched ? values : undefined)

  const set = (change: Partial<T>) => {
    setTouched(true)
    setValues((before) => ({ ...before, ...change }))
  }
  const field = <K extends keyof T & string>(name: K) => ({
    name,
    value: values[name],
    onChange: (next: T[K] | Changed) => set({ [name]: newValue(next) } as Partial<T>),
    error: errorAt(problem, name),
  })
  const reset = (to: T = initial) => {
    setTouched(false)
    setWasRestored(false)
    setValues(to)
    if (draft) localStorage.removeItem(storedAs(draft))
  }
  return { values, set, field, reset, touched, wasRestored }
}

const newValue = (next: unknown): unknown => {
  if (!next || typeof next !== 'object' || !('target' in next)) return next
  const target = next.target as HTMLInputElement
  return target.type === 'checkbox' ? target.checked : target.value
}

const storedAs = (draft: string) => `rapport.draft.${draft}`

const restored = <T,>(draft: string | undefined): Partial<T> => {
  try {
    return draft ? JSON.parse(localStorage.getItem(storedAs(draft)) ?? '{}') : {}
  } catch {
    return {}
  }
}

/** Writes a draft at each pause in typing. */
const useKept = (draft: string | undefined, values: unknown) => {
  const last = useRef(values)
  last.current = values
  useEffect(() => {
    if (!draft || values === undefined) return
    const timer = setTimeout(() => {
      localStorage.setItem(storedAs(draft), JSON.stringify(last.current))
    }, 400)
    return () => clearTimeout(timer)
  }, [draft, values])
}

/** For `onSubmit`: no page load. */
export const submitting = (work: () => void) => (event: FormEvent) => {
  event.preventDefault()
  work()
}
