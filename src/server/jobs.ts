import type { Context, Transaction } from './context.ts'
import * as queries from './jobs.queries.ts'

/** Work that is done later, by whichever server process is free. */
export type Job<P = unknown> = {
  /** Stands in the queue, so it stays the same for ever. */
  name: string
  /** When it is done by itself, as five fields of crontab in UTC. */
  schedule?: string
  /**
   * Does it, as the product itself. It may be done more than once (the process can end half-way), so it must not matter.
   * What it throws is tried again, less and less often, for about three days.
   */
  run: (ctx: Context, payload: P, signal: AbortSignal) => Promise<unknown>
}

/** Keeps the type of the payload. */
export const defineJob = <P = unknown>(job: Job<P>): Job<P> => job

/** Puts a job into the queue, in the transaction of what causes it: it is done if and only if that commits. */
export const addJob = <P>(tx: Transaction, job: Job<P>, payload: P): Promise<void> =>
  queries.add(tx, job.name, payload)
