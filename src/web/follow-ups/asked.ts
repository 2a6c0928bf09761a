/** What a key asks for about the follow-up that is looked at. */
export type Asked = 'complete' | 'snooze' | 'handOver'
