export const roles = {
  title: '角色',
} as const
