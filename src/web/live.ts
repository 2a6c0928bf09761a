import type { QueryClient } from '@tanstack/react-query'
import { type LiveUpdate, liveUpdates } from '../shared/events.ts'
import { addressOf } from './api.ts'
import { refreshFor } from './refresh.ts'

/** A colleague's import may change thousands of rows: one refresh for all that came within this time. */
const gather = 800
/** The browser reconnects by itself after a break, but gives up when a proxy answers with an error. */
const comeBackAfter = 5_000
/**
 * Over HTTP/1.1 a browser has six connections to a server for all its tabs: one that nobody looks at for this long gives
 * its own back.
 */
const restAfter = 30_000

/**
 * Listens to what changes and refreshes what shows it. After a break everything shown is asked for again, as
 * updates that were missed are not sent later. Returns how to stop.
 */
export const listen = (client: QueryClient): (() => void) => {
  let waiting: LiveUpdate[] = []
  let gathering: ReturnType<typeof setTimeout> | undefined
  let returning: ReturnType<typeof setTimeout> | undefined
  let resting: ReturnType<typeof setTimeout> | undefined
  let wasOpen = false
  let source: EventSource | undefined

  const open = () => {
    source = new EventSource(addressOf(liveUpdates))
    source.onopen = () => {
      if (wasOpen) void client.invalidateQueries()
      wasOpen = true
    }
    source.onmessage = (message: MessageEvent<string>) => {
      waiting.push(JSON.parse(message.data) as LiveUpdate)
      gathering ??= setTimeout(refresh, gather)
    }
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) returning = setTimeout(open, comeBackAfter)
    }
  }
  const refresh = () => {
    refreshFor(client, waiting)
    waiting = []
    gathering = undefined
  }

  const close = () => {
    clearTimeout(returning)
    source?.close()
    source = undefined
  }
  const watched = () => {
    clearTimeout(resting)
    if (document.visibilityState === 'hidden') resting = setTimeout(close, restAfter)
    else if (!source) open()
  }

  open()
  document.addEventListener('visibilitychange', watched)
  return () => {
    document.removeEventListener('visibilitychange', watched)
    clearTimeout(gathering)
    clearTimeout(resting)
    close()
  }
}
