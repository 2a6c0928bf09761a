/**
 * A language must have exactly the keys of zh-CN. Chinese has one plural form (`…_other`), English two, so where
 * Chinese has `x_other` the other language needs `x_one` as well. A missing or surplus key fails the type check.
 */
export type Translation<T> = { [K in keyof T]: T[K] extends string ? string : Translation<T[K]> } & {
  [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` : never]: string
}
