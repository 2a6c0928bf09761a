export const record = {
  title: '记录沟通',
} as const
