export const timeline = {
  title: '时间线',
} as const
