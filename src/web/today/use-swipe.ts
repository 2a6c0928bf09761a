import { type TouchEvent, useRef, useState } from 'react'

const enough = 88
const furthest = 120
/** Before that it may still be a scroll. */
const start = 12

/** A swipe to the right on touch. `by` is how far the row has been pulled, in pixels. */
export const useSwipe = (onSwipe: () => void) => {
  const from = useRef<{ x: number; y: number; isSwipe: boolean }>(undefined)
  const [by, setBy] = useState(0)
  const onTouchStart = ({ touches }: TouchEvent) => {
    const touch = touches[0]
    from.current =
      touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY, isSwipe: false } : undefined
  }
  const onTouchMove = ({ touches }: TouchEvent) => {
    const touch = touches[0]
    if (!from.current || !touch) return
    const right = touch.clientX - from.current.x
    const down = Math.abs(touch.clientY - from.current.y)
    if (!from.current.isSwipe && down > start && down > right) from.current = undefined
    else if (right > start && right > down) from.current.isSwipe = true
    if (from.current?.isSwipe) setBy(Math.max(0, Math.min(furthest, right)))
  }
  const onTouchEnd = () => {
    if (from.current?.isSwipe && by >= enough) onSwipe()
    from.current = undefined
    setBy(0)
  }
  const touch = { onTouchStart, onTouchMove, onTouchEnd, onTouchCancel: () => setBy(0) }
  return { by, isFar: by >= enough, touch }
}
