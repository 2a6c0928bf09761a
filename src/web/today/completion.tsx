import { Suspense, useState } from 'react'
import type { CompletionInput } from '../../shared/follow-ups.ts'
import { later } from '../ui/later.tsx'

const CompleteForm = later(() => import('../next-step/complete-form.tsx'), 'CompleteForm')

type Props = {
  complete: (body: CompletionInput) => Promise<void>
  onClose: (isDone: boolean) => void
}

/** Stays as it is while the row is out of sight: when the server refuses, nothing typed is lost. */
export const Completion = ({ complete, onClose }: Props) => {
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<Error | null>(null)
  const save = async (body: CompletionInput) => {
    setPending(true)
    setProblem(null)
    try {
      await complete(body)
      onClose(true)
    } catch (refusal) {
      setProblem(refusal as Error)
      setPending(false)
    }
  }
  return (
    <Suspense fallback={null}>
      <CompleteForm
        isPending={isPending}
        problem={problem}
        onCancel={() => onClose(false)}
        onComplete={(body) => void save(body)}
      />
    </Suspense>
  )
}
