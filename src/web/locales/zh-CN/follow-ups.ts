export const followUps = {
  title: '跟进',
} as const
