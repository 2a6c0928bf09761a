export const people = {
  me: '{{name}}（我）',
  title: '员工',
} as const
