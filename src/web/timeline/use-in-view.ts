import { useEffect, useRef } from 'react'

/** Calls back each time an element comes near the visible part. */
export const useInView = (react: () => void, margin = '0px') => {
  const element = useRef<HTMLDivElement>(null)
  const current = useRef(react)
  current.current = react
  // Without dependencies: after each page the end is looked at anew, as it may still be in view.
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && current.current(), {
      rootMargin: margin,
    })
    watch.observe(watched)
    return () => watch.disconnect()
  })
  return element
}
