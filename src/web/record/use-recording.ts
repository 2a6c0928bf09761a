import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Channel, type Communication, recordCommunication } from '../../shared/communications.ts'
import { ApiProblem } from '../api.ts'
import type { Subject } from '../frame/open.tsx'
import { useMe } from '../me.ts'
import { useCall } from '../query.ts'
import { emptyDraft, forget, isEmpty, type KeptDraft, kept, merge, type RecordDraft } from './record-draft.ts'
import { requestOf, stopped, type Wrong, wrongIn } from './record-request.ts'
import { useFiles } from './use-files.ts'
import { useKept } from './use-kept.ts'

type Start = { customer?: Subject; channel?: Channel; onSaved: (communication: Communication) => void }
type Entry = Omit<KeptDraft, 'keptAt'> & { restoredFrom?: string }

const newEntry = (): Entry => ({ draft: emptyDraft, key: crypto.randomUUID() })

/** What was left earlier for this customer, else an empty form. */
const begin = (userId: string, { customer, channel }: Start): Entry => {
  const earlier = kept({ userId, customerId: customer?.id })
  const entry = earlier ? { ...earlier, restoredFrom: earlier.keptAt } : newEntry()
  return channel ? { ...entry, draft: { ...entry.draft, channel } } : entry
}

/** What was typed goes over to another customer, and joins what was left there. */
const moved = (entry: Entry, earlier: KeptDraft | undefined, contactId: string | undefined): Entry => {
  const draft = { ...entry.draft, with: contactId ? [`contact:${contactId}`] : [], files: [] }
  if (!earlier) return { draft, key: entry.key }
  return {
    draft: merge(draft, earlier.draft),
    key: isEmpty(draft) ? earlier.key : entry.key,
    restoredFrom: earlier.keptAt,
  }
}

/** The first try may have arrived although its answer didn't: a second must say the same, so its clock stands still. */
const mayHaveArrived = ({ status }: ApiProblem) => status === 0 || status >= 500

/** One record in the making: what was typed, its draft, its files, and how it is saved. */
export const useRecording = (start: Start) => {
  const { t } = useTranslation()
  const { id: userId, timeZone } = useMe()
  const [customer, setCustomer] = useState(start.customer)
  const [entry, setEntry] = useState(() => begin(userId, start))
  const [touched, setTouched] = useState(false)
  /** How often saving was asked for; before the first time nothing is called wrong. */
  const [tries, setTries] = useState(0)
  const [isWanted, setWanted] = useState(false)
  const { draft, key, triedAt, restoredFrom } = entry
  const clock = { now: triedAt ? new Date(triedAt) : new Date(), timeZone }

  const change = (next: Partial<RecordDraft> | ((draft: RecordDraft) => Partial<RecordDraft>)) => {
    setTouched(true)
    setEntry((now) => ({
      ...now,
      draft: { ...now.draft, ...(typeof next === 'function' ? next(now.draft) : next) },
    }))
  }
  const files = useFiles(customer?.id, (file) => change((now) => ({ files: [...now.files, file] })))
  const { finish } = useKept({ userId, customerId: customer?.id }, { draft, key, triedAt }, touched)
  const record = useCall(recordCommunication, {
    onSuccess: (communication) => {
      finish()
      start.onSaved(communication)
    },
    onError: (problem) =>
      setEntry((now) => ({
        ...now,
        triedAt: mayHaveArrived(problem) ? now.triedAt : undefined,
        // An earlier try arrived after all, with other words. The next one is a record of its own.
        key: problem.code === keyReused ? crypto.randomUUID() : now.key,
      })),
  })

  const wrong = wrongNow(draft, clock, Boolean(customer), files.hasFailed)
  const save = () => {
    setTries((count) => count + 1)
    if (record.isPending || !customer || Object.keys(wrong).length) return
    if (files.isSending) return setWanted(true)
    const whole = stopped(draft, clock.now)
    setTouched(true)
    setEntry((now) => ({ ...now, draft: whole, triedAt: clock.now.toISOString() }))
    const body = requestOf(whole, clock, t('nextStep.otherwise'))
    record.mutate({ params: { customerId: customer.id }, body, idempotencyKey: key })
  }
  // Saving waits for files that are still on their way.
  useEffect(() => {
    if (!isWanted || files.isSending) return
    setWanted(false)
    save()
  })

  const choose = (chosen: Subject | undefined, contactId?: string) => {
    setCustomer(chosen)
    if (chosen?.id === customer?.id) return
    // The draft goes along; nothing of it stays behind with the other.
    forget({ userId, customerId: customer?.id })
    setTouched(true)
    if (!chosen) return
    files.sendAgain(draft.files.map(({ id }) => id))
    setEntry((now) => moved(now, kept({ userId, customerId: chosen.id }), contactId))
  }
  const startAfresh = () => {
    forget({ userId, customerId: customer?.id })
    setTouched(false)
    setTries(0)
    record.reset()
    setEntry(newEntry())
  }

  return {
    customer,
    choose,
    draft,
    change,
    files,
    clock,
    wrong: tries ? wrong : {},
    tries,
    save,
    isSaving: record.isPending || isWanted,
    problem: useSaid(record.error),
    restoredFrom,
    startAfresh,
  }
}
export type Recording = ReturnType<typeof useRecording>

const keyReused = 'request.idempotency_key_reused'

/** What a person needs to know when the first try had arrived after all. */
const useSaid = (problem: ApiProblem | null) => {
  const { t } = useTranslation()
  return useMemo(() => {
    if (problem?.code !== keyReused) return problem
    return new ApiProblem({ status: 409, code: 'web.recorded_before', detail: t('record.recordedBefore') })
  }, [problem, t])
}

type Missing = { customer?: 'customerMissing'; files?: 'fileFailed' }

const wrongNow = (
  draft: RecordDraft,
  clock: Parameters<typeof wrongIn>[1],
  hasCustomer: boolean,
  hasFailed: boolean,
): Wrong & Missing => ({
  ...wrongIn(draft, clock),
  ...(hasCustomer ? {} : { customer: 'customerMissing' as const }),
  ...(hasFailed ? { files: 'fileFailed' as const } : {}),
})
