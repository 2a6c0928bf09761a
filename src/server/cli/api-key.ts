import * as apiKeys from '../api-keys/api-keys.ts'
import { isDay } from '../validation.ts'
import { type Command, type Option, WrongUsage } from './command.ts'
import { columns } from './help.ts'
import { contextOf, withInstance } from './instance.ts'

const user: Option = {
  value: 'EMAIL',
  required: true,
  means: { en: 'whose key it is', 'zh-CN': '密钥所属的员工' },
}

const create: Command = {
  name: 'api-key create',
  means: {
    en: 'Make an API key and print it, alone: it is shown only this once',
    'zh-CN': '创建 API 密钥并只打印密钥本身；密钥仅显示这一次',
  },
  options: {
    user,
    name: { value: 'NAME', required: true, means: { en: 'what it is for', 'zh-CN': '用途' } },
    expires: {
      value: 'YYYY-MM-DD',
      means: { en: 'the first day on which it no longer works (UTC)', 'zh-CN': '自哪一天起失效（UTC）' },
    },
  },
  run: ({ options }, terminal) =>
    withInstance(terminal, async (instance) => {
      const ctx = await contextOf(instance, options.user!)
      const { key } = await apiKeys.create(ctx, { name: options.name!, expiresAt: expiry(options.expires) })
      terminal.out(key)
      return 0
    }),
}

const expiry = (day: string | undefined): string | null => {
  if (day === undefined) return null
  if (isDay(day)) return `${day}T00:00:00Z`
  throw new WrongUsage({
    en: '--expires must be a day such as 2027-01-31.',
    'zh-CN': '--expires 应为日期，如 2027-01-31。',
  })
}

const list: Command = {
  name: 'api-key list',
  means: { en: "List a user's API keys", 'zh-CN': '列出员工的 API 密钥' },
  options: { user },
  run: ({ options }, terminal) =>
    withInstance(terminal, async (instance) => {
      const keys = await apiKeys.list(await contextOf(instance, options.user!))
      const rows = keys.map(({ id, prefix, name, lastUsedAt, expiresAt }) => [
        id,
        `${prefix}…`,
        name,
        lastUsedAt ?? '-',
        expiresAt ?? '-',
      ])
      for (const line of columns([['ID', 'KEY', 'NAME', 'LAST USED', 'EXPIRES'], ...rows]))
        terminal.out(line.trimStart())
      return 0
    }),
}

const revoke: Command = {
  name: 'api-key revoke',
  means: { en: 'End an API key at once', 'zh-CN': '立即停用 API 密钥' },
  argument: 'ID',
  options: { user },
  run: ({ argument, options }, terminal) =>
    withInstance(terminal, async (instance) => {
      await apiKeys.revoke(await contextOf(instance, options.user!), argument)
      return 0
    }),
}

export const apiKeyCommands = [create, list, revoke]
