import { type ComponentType, lazy, useState } from 'react'

/** Whatever the first screen needs has come: the browser is idle. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 4_000 }) : setTimeout(work, 1_500)

const begin = performance.now()
/** What is asked for right after the start waits until the page has drawn. */
const afterStart = (work: () => void) =>
  performance.now() - begin > 3_000 ? whenIdle(work) : setTimeout(() => whenIdle(work), 1_200)

/**
 * A component that the first load can do without: a menu, a sheet, an editor. It is fetched as soon as the browser has
 * nothing better to do, so that opening it doesn't wait. Render it inside a `Suspense`.
 */
export const later = <File, Name extends keyof File>(load: () => Promise<File>, name: Name) => {
  type P = File[Name] extends (props: infer Props) => unknown ? Props : never
  type Loaded = ComponentType<P & object>
  let loaded: Loaded | undefined
  const fetch = async () => {
    loaded = (await load())[name] as Loaded
    return { default: loaded }
  }
  afterStart(() => void fetch().catch(() => undefined))
  const Awaited = lazy(fetch) as unknown as Loaded
  return (props: P & object) => {
    // What has come already is shown at once; what React has to wait for it shows 300 ms later than it could, and what
    // is typed meanwhile is lost. Chosen once, as another component would begin anew.
    const [Component] = useState(() => loaded ?? Awaited)
    return <Component {...props} />
  }
}
