import { type Channel, channels, type Direction } from '../../shared/communications.ts'

/** What a key chooses in quick record. */
export type Chosen = { channel: Channel } | { direction: Direction } | 'save'

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** The key of a channel: 1 to 9, then 0. */
export const keyOfChannel = (channel: Channel) => String((channels.indexOf(channel) + 1) % 10)

const directionKeys: Record<string, Direction> = { KeyI: 'inbound', KeyO: 'outbound' }

/**
 * 1–9 and 0 choose the channel, i and o the direction; with Alt also while a text is typed. ⌘↵ or Ctrl+Enter saves.
 * Goes by the place of the key, as Alt writes other characters on a Mac.
 */
export const chosenBy = (pressed: Pressed, isTyping: boolean): Chosen | undefined => {
  const { code, key, altKey, ctrlKey, metaKey } = pressed
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'save'
  if (ctrlKey || metaKey || (isTyping && !altKey)) return undefined
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  const channel = digit && channels.find((each) => keyOfChannel(each) === digit)
  if (channel) return { channel }
  const direction = directionKeys[code]
  return direction && { direction }
}
