import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

const flat = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value as object, `${path}${key}.`),
  )
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
const english = new Map(flat(en))

// That the keys are the same is checked by the compiler.
test('a sentence has the same blanks in both languages', () => {
  for (const [key, chinese] of flat(zhCN)) expect(blanks(english.get(key)!), key).toEqual(blanks(chinese))
})

test('no sentence is empty, and Chinese has no Latin punctuation between its words', () => {
  for (const [key, text] of [...flat(zhCN), ...english]) expect(text.trim(), key).not.toBe('')
  for (const [key, text] of flat(zhCN)) expect(text, key).not.toMatch(/[\u4e00-\u9fff][,;:!?][\u4e00-\u9fff]/)
})
