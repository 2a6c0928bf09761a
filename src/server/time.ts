/** The calendar day (YYYY-MM-DD) that a moment falls on in a zone. */
export const dayIn = (timeZone: string, at: Date): string => formatter(timeZone).format(at)

const formatters = new Map<string, Intl.DateTimeFormat>()
/** Swedish writes days as ISO 8601 does. */
const formatter = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}
