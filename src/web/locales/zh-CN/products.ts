export const products = {
  title: '产品',
} as const
