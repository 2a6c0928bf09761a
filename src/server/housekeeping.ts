import * as attachments from './attachments/attachments.ts'
import type { Context } from './context.ts'
import * as idempotency from './idempotency.ts'
import { defineJob, type Job } from './jobs.ts'
import * as session from './session/session.ts'
import * as trash from './trash/trash.ts'

// What runs out by itself: once an hour, so that it is never much at once.

const day = 24 * 60 * 60_000
const daysAgo = (ctx: Context, days: number) => new Date(ctx.now().getTime() - days * day)

const clearSessions = defineJob({
  name: 'clear_sessions',
  schedule: '7 * * * *',
  run: session.clear,
})

/** A client that sends again after a week has given up on the first time. */
const forgetIdempotencyKeys = defineJob({
  name: 'forget_idempotency_keys',
  schedule: '27 * * * *',
  run: (ctx) => idempotency.forget(ctx, daysAgo(ctx, 7)),
})

/** Uploaded a day ago and never put into a communication, or taken off one as long ago as the trash is kept. */
const removeAttachments = defineJob({
  name: 'remove_attachments',
  schedule: '37 * * * *',
  run: async (ctx) => {
    await attachments.removeLoose(ctx, daysAgo(ctx, 1))
    await attachments.removeTrashed(ctx, daysAgo(ctx, trash.keptDays))
  },
})

const emptyTrash = defineJob({
  name: 'empty_trash',
  schedule: '17 * * * *',
  run: (ctx, _payload, signal) => trash.empty(ctx, signal),
})

export const housekeepingJobs: Job[] = [emptyTrash, clearSessions, forgetIdempotencyKeys, removeAttachments]
