import { defineJob } from '../jobs.ts'
import * as trash from './trash.ts'

/** Every hour, so that it is never much at once. */
export const emptyTrash = defineJob({
  name: 'empty_trash',
  schedule: '17 * * * *',
  run: (ctx, _payload, signal) => trash.empty(ctx, signal),
})
