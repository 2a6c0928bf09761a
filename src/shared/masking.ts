/**
 * What is shown of a value that a role may see only masked. The length of what is hidden never shows: always four (or
 * three) stars. Masking what is masked changes nothing.
 */

/** `+86 138 0000 0000` → `138****0000`; a short number keeps its last two digits, other countries their code. */
export const maskPhone = (value: string): string => {
  const text = value.normalize('NFKC').trim()
  if (text.includes('****')) return text
  const code = text.startsWith('+') && !text.startsWith('+86') ? '+' : ''
  const digits = text.replace(/^\+86/, '').replace(/\D/g, '')
  if (digits.length < 4) return '****'
  if (digits.length < 8) return `****${digits.slice(-2)}`
  return `${code}${digits.slice(0, 3)}****${digits.slice(-4)}`
}

/** `zhang.san@example.com` → `z***@example.com`. */
export const maskEmail = (value: string): string => {
  const text = value.trim()
  const at = text.lastIndexOf('@')
  return at < 1 ? maskText(text) : `${firstCharacter(text)}***${text.slice(at)}`
}

/** Names of accounts, addresses and whatever else: the first character and `***`. */
export const maskText = (value: string): string => {
  const first = firstCharacter(value.trim())
  return first ? `${first}***` : ''
}

const firstCharacter = (text: string): string => [...text][0] ?? ''
