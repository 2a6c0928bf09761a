import { type ComponentType, lazy } from 'react'

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
  afterStart(() => void load().catch(() => undefined))
  return lazy(() =>
    load().then((file) => ({ default: file[name] as ComponentType<P> })),
  ) as unknown as ComponentType<P>
}
