/** What is open over a row of Today. */
export type Act = 'snooze' | 'menu' | 'handOver'
