export const people = {
  title: '员工',
} as const
