import { useEffect, useRef, useState } from 'react'
import { largestAttachment, uploadAttachment } from '../../shared/communications.ts'
import { ApiProblem, upload } from '../api.ts'
import type { SentFile } from './record-draft.ts'

/** A file that isn't with the server yet. */
export type PickedFile = { key: string; file: File; state: 'waiting' | 'sending' | 'failed'; error?: Error }

const tooLarge = new ApiProblem({ status: 413, code: 'web.file_too_large' })

const picked = (file: File): PickedFile => ({
  key: crypto.randomUUID(),
  file,
  ...(file.size > largestAttachment ? { state: 'failed', error: tooLarge } : { state: 'waiting' }),
})

/**
 * Sends files as soon as they are picked and the customer is known. What was sent is handed to `onSent`, for the
 * draft; what failed stays, with its reason, to be tried again or removed.
 */
export const useFiles = (customerId: string | undefined, onSent: (file: SentFile) => void) => {
  const [files, setFiles] = useState<PickedFile[]>([])
  const sending = useRef(new Set<string>())
  const sent = useRef(new Map<string, File>())
  const current = useRef(customerId)
  current.current = customerId
  const mark = (key: string, change: Partial<PickedFile>) =>
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)))
  const remove = (key: string) => setFiles((all) => all.filter((each) => each.key !== key))

  const send = async ({ key, file }: PickedFile, to: string) => {
    sending.current.add(key)
    mark(key, { state: 'sending', error: undefined })
    try {
      const { id, name, size } = await upload(uploadAttachment, { params: { customerId: to }, file })
      // Another customer was chosen meanwhile: the file belongs to that one.
      if (current.current !== to) return mark(key, { state: 'waiting' })
      sent.current.set(id, file)
      remove(key)
      onSent({ id, name, size })
    } catch (error) {
      mark(key, { state: 'failed', error: error as Error })
    } finally {
      sending.current.delete(key)
    }
  }

  useEffect(() => {
    if (!customerId) return
    for (const each of files)
      if (each.state === 'waiting' && !sending.current.has(each.key)) void send(each, customerId)
  })

  return {
    files,
    isSending: files.some(({ state }) => state !== 'failed' && customerId),
    hasFailed: files.some(({ state }) => state === 'failed'),
    add: (list: readonly File[]) => setFiles((all) => [...all, ...list.map(picked)]),
    retry: (key: string) => mark(key, { state: 'waiting' }),
    remove,
    /** For another customer: those still at hand go again, others are lost with the customer they were sent for. */
    sendAgain: (ids: readonly string[]) =>
      setFiles((all) => [...all, ...ids.flatMap((id) => sent.current.get(id) ?? []).map(picked)]),
  }
}
