import type { Locale } from '../../shared/shapes.ts'
import { settings } from '../env.ts'
import type { Command } from './command.ts'

const words: Record<
  Locale,
  {
    usage: string
    commands: string
    options: string
    required: string
    more: string
    serve: string
    settings: string
  }
> = {
  en: {
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    required: 'required',
    more: 'rapport COMMAND --help says what a command takes. Settings are environment variables: docs/operating.md',
    serve: 'Start Rapport, as npm start does',
    settings: 'Settings (environment variables)',
  },
  'zh-CN': {
    usage: '用法',
    commands: '命令',
    options: '选项',
    required: '必填',
    more: 'rapport 命令 --help 说明其参数。设置为环境变量，见 docs/operating.zh-CN.md',
    serve: '启动 Rapport，与 npm start 相同',
    settings: '设置（环境变量）',
  },
}

/** All commands, one line each. */
export const overview = (commands: readonly Command[], locale: Locale): string => {
  const { usage, commands: title, more, serve } = words[locale]
  const lines = [['serve', serve], ...commands.map((command) => [typed(command), command.means[locale]])]
  return [
    `${usage}: rapport COMMAND`,
    '',
    `${title}:`,
    ...columns(lines as [string, string][]),
    '',
    more,
  ].join('\n')
}

/** What one command takes. */
export const helpFor = (command: Command, locale: Locale): string => {
  const { usage, options: title, required } = words[locale]
  const options = Object.entries(command.options).map(
    ([name, { value, means, required: must }]): [string, string] => [
      `--${name}${value ? ` ${value}` : ''}`,
      `${means[locale]}${must ? ` (${required})` : ''}`,
    ],
  )
  const head = [
    `${usage}: rapport ${typed(command)}${options.length > 0 ? ' [OPTIONS]' : ''}`,
    '',
    command.means[locale],
  ]
  return [...head, ...(options.length > 0 ? ['', `${title}:`, ...columns(options)] : [])].join('\n')
}

const typed = ({ name, argument }: Command) => (argument ? `${name} ${argument}` : name)

/** Lines up what stands on the left; Chinese letters are twice as wide. */
export const columns = (rows: (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))))
  return rows.map((row) =>
    `  ${row.map((text, at) => text + ' '.repeat(widths[at]! - widthOf(text))).join('  ')}`.trimEnd(),
  )
}

const widthOf = (text: string): number =>
  [...text].reduce(
    (width, letter) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        letter,
      )
        ? 2
        : 1),
    0,
  )

/** What `rapport serve` can be told by the environment. */
export const settingsHelp = (locale: Locale): string => {
  const rows = Object.entries(settings).map(([name, { fallback, means }]): [string, string] => [
    name,
    `${means[locale]}${fallback ? ` [${fallback}]` : ''}`,
  ])
  return [words[locale].serve, '', `${words[locale].settings}:`, ...columns(rows)].join('\n')
}
