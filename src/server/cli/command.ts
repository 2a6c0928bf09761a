import { parseArgs } from 'node:util'
import type { Locale } from '../../shared/shapes.ts'

export type InBoth = Record<Locale, string>
export type Option = {
  means: InBoth
  /** What stands for its value in the help; without one it is a flag. */
  value?: string
  required?: true
}
export type Command = {
  /** As it is typed, e.g. `user create`. */
  name: string
  means: InBoth
  /** The one word that follows, if any. */
  argument?: string
  options: Record<string, Option>
  /** Answers the exit code; nothing is 0. */
  run: (given: Given, terminal: Terminal) => Promise<number | undefined>
}
/** What was typed. Flags that were given are 'true'. */
export type Given = { argument: string; options: Record<string, string | undefined> }

/** Where a command speaks: results go out, so that a program can read them; everything else is told. */
export type Terminal = {
  locale: Locale
  vars: Record<string, string | undefined>
  out: (line: string) => void
  tell: (said: InBoth) => void
}

/** The command was not typed as it must be: exit code 2, as usual on Unix. */
export class WrongUsage extends Error {
  readonly said: InBoth
  constructor(said: InBoth) {
    super(said.en)
    this.said = said
  }
}

/** Reads what was typed after the name of a command. Errors: WrongUsage. */
export const read = ({ argument, options }: Command, args: string[]): Given => {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const) },
    ]),
  )
  const { values, positionals } = parsed(args, config)
  if (positionals.length > (argument ? 1 : 0)) throw unexpected(positionals.at(-1)!)
  if (argument && !positionals[0]) throw missing(argument)
  for (const [name, { required }] of Object.entries(options))
    if (required && !values[name]) throw missing(`--${name}`)
  return { argument: positionals[0] ?? '', options: texts(values) }
}

const parsed = (args: string[], options: Record<string, { type: 'string' | 'boolean' }>) => {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const name = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? args.join(' ')
    throw new WrongUsage({ en: `${name} can't be used like this.`, 'zh-CN': `${name} 的用法不正确。` })
  }
}

const unexpected = (word: string) =>
  new WrongUsage({ en: `"${word}" is not expected here.`, 'zh-CN': `此处不应出现“${word}”。` })
const missing = (what: string) => new WrongUsage({ en: `${what} is missing.`, 'zh-CN': `缺少 ${what}。` })

const texts = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))

/** A whole number, 0 or more. Errors: WrongUsage. */
export const numberIn = ({ options }: Given, name: string): number | undefined => {
  const text = options[name]
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new WrongUsage({ en: `--${name} must be a whole number.`, 'zh-CN': `--${name} 应为整数。` })
}
