import { useEffect, useRef } from 'react'

/** Keys as they are written: `c`, `?`, `shift+x`, `mod+k` (⌘ or Ctrl), and one after the other: `g t`. */
export type Hotkeys = Record<string, (event: KeyboardEvent) => void>

export const isMac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform)
/** For tooltips: `mod+k` → ⌘K or Ctrl K. */
export const written = (keys: string) =>
  keys
    .split('+')
    .map(
      (key) =>
        ({ mod: isMac ? '⌘' : 'Ctrl', shift: '⇧', enter: '↵', space: 'Space' })[key] ?? key.toUpperCase(),
    )
    .join(isMac ? '' : ' ')

/** Whether a key belongs to what is being typed, or to an input method that is still composing it. */
export const isTyping = (event: KeyboardEvent): boolean => {
  if (isComposing(event)) return true
  const target = event.target as HTMLElement | null
  return Boolean(
    target?.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]'),
  )
}

/** An input method's Enter chooses a word and must not send. 229 is what Safari says for the key that ends it. */
export const isComposing = (event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>) =>
  event.isComposing || event.keyCode === 229

/** Below a dialog or a menu the page's keys are asleep. */
const isCovered = (event: KeyboardEvent) =>
  Boolean((event.target as HTMLElement | null)?.closest?.('[role=dialog], [role=menu], [role=listbox]')) ||
  Boolean(document.querySelector('[aria-modal=true]'))

const nameOf = (event: KeyboardEvent) => {
  const mod = event.metaKey || event.ctrlKey ? 'mod+' : ''
  const isLetter = /^[a-z]$/i.test(event.key)
  const shift = event.shiftKey && (isLetter || event.key.length > 1) ? 'shift+' : ''
  return `${mod}${shift}${event.key === ' ' ? 'space' : event.key.toLowerCase()}`
}

/** Enter and space on a button or a link are its own. */
const isPressed = (event: KeyboardEvent) =>
  (event.key === 'Enter' || event.key === ' ') &&
  Boolean(
    (event.target as HTMLElement | null)?.closest?.('a, button, summary, input, [role=button], [role=tab]'),
  )

/** How long `g` waits for the key after it. */
const patience = 1_000

/**
 * Listens to keys while the component is mounted. Ignored while typing or composing (but for `mod+…`) and, unless
 * `inDialogs`, while a dialog is open. The last one mounted wins: it calls `preventDefault`.
 */
export const useHotkeys = (hotkeys: Hotkeys, { enabled = true, inDialogs = false } = {}) => {
  const current = useRef(hotkeys)
  current.current = hotkeys
  useEffect(() => {
    if (!enabled) return
    let before: { key: string; at: number } | undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isComposing(event)) return
      const name = nameOf(event)
      if (!name.startsWith('mod+') && isTyping(event)) return
      if (isPressed(event) || (!inDialogs && isCovered(event))) return
      const first = before && Date.now() - before.at < patience ? `${before.key} ${name}` : undefined
      const action = (first && current.current[first]) || current.current[name]
      before = { key: name, at: Date.now() }
      if (!action) return
      before = undefined
      event.preventDefault()
      action(event)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [enabled, inDialogs])
}
