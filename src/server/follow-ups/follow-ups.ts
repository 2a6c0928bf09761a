export { get, wholeByIds } from './follow-ups.read.ts'
export { scheduleAllIn, scheduleIn } from './follow-ups.scheduling.ts'
