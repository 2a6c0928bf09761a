import { pathToFileURL } from 'node:url'
import { sentence } from '../shared/problems.ts'
import type { Locale } from '../shared/shapes.ts'
import { apiKeyCommands } from './cli/api-key.ts'
import { type Command, read, type Terminal, WrongUsage } from './cli/command.ts'
import { doctorCommand } from './cli/doctor.ts'
import { helpFor, overview } from './cli/help.ts'
import { CannotDo } from './cli/instance.ts'
import { migrateCommand } from './cli/migrate.ts'
import { seedCommand } from './cli/seed.ts'
import { userCommands } from './cli/user.ts'
import { Refusal } from './errors.ts'
import { terminalLocale } from './terminal.ts'

// The command line. `rapport serve` is not among these: bin/ runs it, as it prepares more.

const commands: readonly Command[] = [
  migrateCommand,
  seedCommand,
  ...userCommands,
  ...apiKeyCommands,
  doctorCommand,
]

/** Runs what was typed; answers the exit code: 0 done, 1 it could not be done, 2 it was not typed right. */
export const runCommandLine = async (args: string[], terminal: Terminal): Promise<number> => {
  const command = commands.find(({ name }) => name === args.slice(0, name.split(' ').length).join(' '))
  const rest = args.slice(command?.name.split(' ').length ?? 0)
  if (!command) return withoutCommand(args, terminal)
  if (rest.includes('--help') || rest.includes('-h')) return done(terminal, helpFor(command, terminal.locale))
  try {
    return (await command.run(read(command, rest), terminal)) ?? 0
  } catch (error) {
    return failed(error, command, terminal)
  }
}

const done = ({ out }: Terminal, text: string): number => {
  out(text)
  return 0
}

const withoutCommand = (args: string[], terminal: Terminal): number => {
  const [word = ''] = args
  const text = overview(commands, terminal.locale)
  if (['help', '--help', '-h'].includes(word)) return done(terminal, text)
  if (word)
    terminal.tell({
      en: `There is no command "${args.join(' ')}".\n`,
      'zh-CN': `没有命令“${args.join(' ')}”。\n`,
    })
  terminal.tell({ en: text, 'zh-CN': text })
  return 2
}

const failed = (error: unknown, command: Command, { tell, locale, vars }: Terminal): number => {
  if (error instanceof WrongUsage || error instanceof CannotDo) tell(error.said)
  else if (error instanceof Refusal)
    for (const said of sentencesOf(error, locale)) tell({ en: said, 'zh-CN': said })
  else {
    const { message, stack } = error as Error
    const told = vars.RAPPORT_LOG_LEVEL === 'debug' ? (stack ?? message) : message
    tell({ en: told, 'zh-CN': told })
  }
  if (!(error instanceof WrongUsage)) return 1
  const help = `\n${helpFor(command, locale)}`
  tell({ en: help, 'zh-CN': help })
  return 2
}

const sentencesOf = ({ code, params, fields }: Refusal, locale: Locale): string[] => [
  sentence(code, locale, params),
  ...fields.map((field) => `  ${field.path.slice(1)}: ${sentence(field.code, locale, field.params)}`),
]

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const locale = terminalLocale()
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    locale,
    vars: process.env,
    out: (line) => console.log(line),
    tell: (said) => console.error(said[locale]),
  })
}
