import { describe, expect, it } from 'vitest'
import { chosenBy, keyOfChannel } from './record-keys.ts'

const press = (code: string, more: Partial<KeyboardEvent> = {}) => ({
  code,
  key: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
})

describe('keys in quick record', () => {
  it('choose channel and direction while nothing is typed', () => {
    expect(chosenBy(press('Digit1'), false)).toEqual({ channel: 'phone' })
    expect(chosenBy(press('Digit0'), false)).toEqual({ channel: 'other' })
    expect(chosenBy(press('Numpad2'), false)).toEqual({ channel: 'email' })
    expect(chosenBy(press('KeyI'), false)).toEqual({ direction: 'inbound' })
  })

  it('belong to the text while it is typed, but for those with Alt', () => {
    expect(chosenBy(press('Digit1'), true)).toBeUndefined()
    expect(chosenBy(press('KeyO'), true)).toBeUndefined()
    expect(chosenBy(press('Digit4', { altKey: true, key: '¢' }), true)).toEqual({ channel: 'visit' })
    expect(chosenBy(press('KeyO', { altKey: true, key: 'ø' }), true)).toEqual({ direction: 'outbound' })
  })

  it('save with Enter and Ctrl or ⌘, and leave the browser its own', () => {
    expect(chosenBy(press('Enter', { key: 'Enter', ctrlKey: true }), true)).toBe('save')
    expect(chosenBy(press('Enter', { key: 'Enter', metaKey: true }), true)).toBe('save')
    expect(chosenBy(press('Enter', { key: 'Enter' }), true)).toBeUndefined()
    expect(chosenBy(press('Digit1', { ctrlKey: true }), false)).toBeUndefined()
  })

  it('are written beside each channel', () => {
    expect(keyOfChannel('phone')).toBe('1')
    expect(keyOfChannel('other')).toBe('0')
  })
})
