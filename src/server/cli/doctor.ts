import { type Env, readEnv } from '../env.ts'
import { root } from '../services.ts'
import type { Command, Terminal } from './command.ts'
import { checkDatabase } from './doctor.database.ts'
import { bad, type Checking, type Finding, good } from './doctor.findings.ts'
import { checkMachine } from './doctor.machine.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  means: {
    en: 'Check settings, disk, database, migrations and kept figures, and say what to do',
    'zh-CN': '检查设置、磁盘、数据库、迁移与统计数字，并说明如何处理',
  },
  options: {
    rebuild: {
      means: {
        en: "count customers' kept figures anew where they are wrong",
        'zh-CN': '重新计算有误的客户统计数字',
      },
    },
    quick: {
      means: {
        en: 'leave out counting, which takes long with a million customers',
        'zh-CN': '跳过耗时的统计核对',
      },
    },
  },
  run: async ({ options }, terminal) => {
    let worst: Finding['level'] = 'good'
    for await (const finding of findings(terminal, {
      rebuild: 'rebuild' in options,
      quick: 'quick' in options,
    })) {
      terminal.out(`${marks[finding.level]} ${finding.says[terminal.locale]}`)
      if (finding.advice) terminal.out(`  → ${finding.advice[terminal.locale]}`)
      if (finding.level === 'bad') worst = 'bad'
    }
    return worst === 'bad' ? 1 : 0
  },
}

const marks: Record<Finding['level'], string> = { good: '✓', note: '!', bad: '✗' }

/** One after the other, each as soon as it is known. What stands on something broken isn't looked at. */
async function* findings(terminal: Terminal, checking: Checking): AsyncGenerator<Finding> {
  const env = settingsOf(terminal)
  if ('level' in env) return yield env
  yield good('Settings: all right', '设置：正常')
  yield* checkMachine(env)
  yield* checkDatabase(env, terminal, checking)
}

const settingsOf = ({ vars, locale }: Terminal): Env | Finding => {
  try {
    return readEnv({ ...vars, LC_ALL: locale === 'zh-CN' ? 'zh_CN.UTF-8' : 'C' }, root)
  } catch (error) {
    const { message } = error as Error
    return bad(message, message, {
      en: 'Correct these environment variables; docs/operating.md lists them all.',
      'zh-CN': '请更正以上环境变量；全部设置见 docs/operating.zh-CN.md。',
    })
  }
}
