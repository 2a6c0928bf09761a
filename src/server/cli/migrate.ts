import type { Command } from './command.ts'
import { withInstance } from './instance.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  means: {
    en: 'Bring the database up to date, as every start does',
    'zh-CN': '升级数据库，与每次启动时相同',
  },
  options: {},
  run: (_, terminal) =>
    withInstance(terminal, async ({ migrated }) => {
      for (const name of migrated) terminal.out(name)
      if (migrated.length === 0)
        terminal.tell({ en: 'The database is up to date.', 'zh-CN': '数据库已是最新。' })
      return 0
    }),
}
