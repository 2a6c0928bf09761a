import type { FollowUp } from '../../shared/follow-ups.ts'

/** What the mouse holds: a browser doesn't tell it before it is dropped. */
export const dragged: { current: { followUp: FollowUp; day: string } | undefined } = { current: undefined }
