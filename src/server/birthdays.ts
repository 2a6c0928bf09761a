import type { Context } from './context.ts'
import { invalidField } from './errors.ts'
import { addDays, dayIn } from './time.ts'

/** Nobody is born after today, wherever it is the latest day. Errors: field.in_the_future. */
export const demandBorn = ({ now }: Context, { birthday }: { birthday?: string | null }): void => {
  if (birthday && birthday > addDays(dayIn('UTC', now()), 1))
    throw invalidField('/birthday', 'field.in_the_future')
}
