/** What the address of the calendar says. */
export type CalendarSearch = {
  month?: string
  /** The day that is looked at. */
  day?: string
  /** Left out: one's own. */
  of?: 'everyone'
  /** The follow-up that is looked at, as `customer.follow-up`. */
  open?: string
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

/** Reads an address that anyone may have typed. */
export const calendarSearch = (search: Record<string, unknown>): CalendarSearch => ({
  month: /^\d{4}-(0[1-9]|1[0-2])$/.test(String(search.month)) ? String(search.month) : undefined,
  day: isDay(search.day) ? search.day : undefined,
  of: search.of === 'everyone' ? 'everyone' : undefined,
  open:
    typeof search.open === 'string' && /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/i.test(search.open)
      ? search.open
      : undefined,
})
