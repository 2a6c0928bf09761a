import * as contract from '../../shared/events.ts'
import type { Mount } from '../http.ts'
import { authenticate } from '../session/session.ts'
import * as events from './events.ts'

export const eventRoutes = (mount: Mount): void => {
  const streams = events.liveStreams()
  mount(contract.listEvents, (ctx, { query }) => events.list(ctx, query))
  mount(contract.liveUpdates, async (ctx, { request, reply }) => {
    const stream = streams.open(ctx, () => authenticate(ctx, request, reply))
    // Neither a cache nor a proxy may keep anything back.
    reply.header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no')
    void reply.type('text/event-stream; charset=utf-8').send(stream)
  })
}
