export const orders = {
  title: '订单',
} as const
