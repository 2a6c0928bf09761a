import { useState } from 'react'
import { ApiProblem } from '../api.ts'
import { changesOf } from './changes.ts'
import { useForm } from './form.tsx'

type Ground<V> = { version: number; values: V }

const isLostRace = (error: Error | null) =>
  error instanceof ApiProblem && error.code === 'request.changed_meanwhile'

/**
 * A form over something that is there already. What is saved is what was changed here, on the version that was read.
 * When someone else was quicker, their version becomes the ground, and what was changed here stays on top of it.
 */
export const useGround = <V extends object>(latest: Ground<V>, problem: Error | null) => {
  const [ground, setGround] = useState(latest)
  const form = useForm(ground.values, { problem })
  const changes = changesOf(ground.values, form.values)
  if (isLostRace(problem) && latest.version > ground.version) {
    setGround(latest)
    form.set({ ...latest.values, ...changes })
  }
  /** Begins anew from what was saved. */
  const settle = (saved: Ground<V>) => {
    setGround(saved)
    form.reset(saved.values)
  }
  return { form, changes, version: ground.version, settle }
}
