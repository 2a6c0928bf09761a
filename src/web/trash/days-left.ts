import { keptDays } from '../../shared/trash.ts'

const day = 86_400_000

/** How many days, the begun one included, until what was deleted then is gone for good; 0 when any hour may take it. */
export const daysLeft = (trashedAt: string, now = Date.now()): number =>
  Math.max(0, Math.ceil((Date.parse(trashedAt) + keptDays * day - now) / day))

/** From here on it's worth a warning. */
export const fewDays = 3
