export const filters = {
  title: '筛选',
} as const
