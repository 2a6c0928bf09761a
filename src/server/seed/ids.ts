import type { Random } from './random.ts'

const hex = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'))

/** A UUIDv7 (RFC 9562 §5.7) of a moment in Unix milliseconds, whose other bits come from the seeded chance. */
export const uuidAt = (at: number, { next }: Random): string => {
  const time = Math.floor(at).toString(16).padStart(12, '0')
  const four = () => hex[Math.floor(next() * 65_536)]!
  const version = 0x7000 + Math.floor(next() * 4_096)
  const variant = 0x8000 + Math.floor(next() * 16_384)
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex[version]}-${hex[variant]}-${four()}${four()}${four()}`
}
