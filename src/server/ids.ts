import { randomBytes, randomFillSync } from 'node:crypto'

/** For what belongs to no customer, where a customer_id must stand. */
export const nilId = '00000000-0000-0000-0000-000000000000'

const pool = Buffer.alloc(16 * 256)
let used = pool.length

const sixteenRandomBytes = () => {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return pool.subarray(used - 16, used)
}

let lastMilliseconds = 0
let counter = 0

/**
 * A UUIDv7 (RFC 9562 §5.7): ids made later by one process sort later, by a 12-bit counter within the millisecond
 * (method 1 of §6.2), so that rows of one batch keep their order.
 */
export const newId = (at = Date.now()): string => {
  if (at > lastMilliseconds) {
    lastMilliseconds = at
    counter = 0
  } else if (++counter > 0xfff) {
    lastMilliseconds += 1
    counter = 0
  }
  const bytes = sixteenRandomBytes()
  bytes.writeUIntBE(lastMilliseconds, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A secret with 256 bits of chance, safe in URLs and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
