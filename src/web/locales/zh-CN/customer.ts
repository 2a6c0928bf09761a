export const customer = {
  title: '客户',
} as const
