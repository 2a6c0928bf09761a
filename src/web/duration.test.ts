import { describe, expect, test } from 'vitest'
import { secondsOf } from './duration.ts'

describe('a typed duration', () => {
  test.each([
    ['5m', 300],
    ['1h20', 4800],
    ['1h20m', 4800],
    ['1 h 20 m', 4800],
    ['90s', 90],
    ['2m30', 150],
    ['5分', 300],
    ['5分钟', 300],
    ['5分30秒', 330],
    ['1小时20', 4800],
    ['１２', 720],
    ['12', 720],
    ['1.5', 90],
    ['1.5h', 5400],
    ['4:30', 270],
    ['1:20:00', 4800],
    ['0', 0],
  ])('%s is %i seconds', (typed, seconds) => expect(secondsOf(typed)).toBe(seconds))

  test.each(['', ' ', 'abc', 'm5', '5x', '20m1h', '1h20m5m', '-5m', '4:70', '5s3'])(
    '%j is refused',
    (typed) => expect(secondsOf(typed)).toBeUndefined(),
  )
})
