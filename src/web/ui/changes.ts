/** What differs of two versions of a form's values, by name: lists and objects as a whole. */
export const changesOf = <V extends object>(before: V, after: V): Partial<V> => {
  const names = Object.keys(after) as (keyof V)[]
  const differs = (name: keyof V) => JSON.stringify(before[name]) !== JSON.stringify(after[name])
  return Object.fromEntries(names.filter(differs).map((name) => [name, after[name]])) as Partial<V>
}
