export const table = {
  title: '表格',
} as const
