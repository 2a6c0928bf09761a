import { describe, expect, it } from 'vitest'
import { filterFrom, isFiltered, ofChannels, searchOf, toggleKind } from './timeline-filters.ts'

describe('what of a timeline is shown', () => {
  it('is read from the address, and nonsense is left out', () => {
    expect(filterFrom({ kinds: 'order,nonsense,communication', channels: 'email' })).toEqual({
      kinds: ['communication', 'order'],
      channels: ['email'],
    })
    expect(isFiltered(filterFrom({}))).toBe(false)
  })

  it('comes back from the address as it was', () => {
    const filter = filterFrom({ kinds: 'order', channels: '' })
    expect(filterFrom(searchOf(filter))).toEqual(filter)
    expect(searchOf(filterFrom({}))).toEqual({ kinds: undefined, channels: undefined })
  })

  it('is everything again when every kind is chosen', () => {
    const three = filterFrom({ kinds: 'communication,follow_up,order' })
    expect(toggleKind(three, 'change').kinds).toEqual([])
    expect(toggleKind(three, 'order').kinds).toEqual(['communication', 'follow_up'])
  })

  it('forgets channels when communications are left out', () => {
    const mails = ofChannels(['email'])
    expect(mails).toEqual({ kinds: ['communication'], channels: ['email'] })
    const orders = toggleKind(toggleKind(mails, 'order'), 'communication')
    expect(orders).toEqual({ kinds: ['order'], channels: [] })
  })
})
