export const views = {
  title: '视图',
} as const
