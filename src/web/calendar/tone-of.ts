import type { FollowUp } from '../../shared/follow-ups.ts'
import type { Tone } from '../ui/tone.tsx'
import { bucketSigns, followUpStateSigns } from '../vocabulary.ts'

/** The colour of a follow-up in the calendar, beside which there is always an icon or a word. */
export const toneOf = ({ state, bucket }: FollowUp): Tone =>
  state === 'open' ? bucketSigns[bucket ?? 'later'].tone : followUpStateSigns[state].tone
