import * as organisation from '../organisation/organisation.ts'
import { type SeedPlan, seed } from '../seed/seed.ts'
import { type Command, type Given, numberIn, type Option, type Terminal } from './command.ts'
import { demandFounded, withInstance } from './instance.ts'

const number = (en: string, chinese: string, required?: true): Option => ({
  value: 'N',
  means: { en, 'zh-CN': chinese },
  ...(required && { required }),
})

export const seedCommand: Command = {
  name: 'seed',
  means: {
    en: 'Fill the database with made-up customers and what was said to them, of any number',
    'zh-CN': '用任意数量的虚构客户与沟通记录填充数据库',
  },
  options: {
    customers: number('how many customers', '客户数', true),
    communications: number('how many communications', '沟通记录数', true),
    'follow-ups': number(
      'how many follow-ups; else one for every sixth communication',
      '跟进数；默认为沟通记录的六分之一',
    ),
    orders: number('how many orders; else one for every other customer', '订单数；默认为客户数的一半'),
    staff: number('how many users who own them; else 8 to 200', '负责这些客户的员工数；默认 8 至 200'),
    seed: number(
      'another number makes other data; the same makes the same',
      '随机种子：相同的数字生成相同的数据',
    ),
  },
  run: (given, terminal) => {
    const plan = planOf(given)
    return withInstance(terminal, async (instance) => {
      const { ctx, env, pool } = instance
      await organisation.foundFromEnv(ctx, { ...env, sampleData: false }, terminal.locale)
      await demandFounded(instance)
      const report = await seed(pool, { ...plan, progress: progressOn(terminal) })
      terminal.out(JSON.stringify(report))
      return 0
    })
  },
}

/** What wasn't said is left to the seeding. */
const planOf = (given: Given): SeedPlan => {
  const optional = {
    followUps: numberIn(given, 'follow-ups'),
    orders: numberIn(given, 'orders'),
    staff: numberIn(given, 'staff'),
    seed: numberIn(given, 'seed'),
  }
  return {
    customers: numberIn(given, 'customers')!,
    communications: numberIn(given, 'communications')!,
    ...Object.fromEntries(Object.entries(optional).filter(([, number]) => number !== undefined)),
  }
}

/** One line per step and tenth of it. */
const progressOn = ({ tell }: Terminal) => {
  let told = ''
  return (what: string, done: number, of: number): void => {
    const line = `${what}: ${of === 0 ? 100 : Math.floor((done / of) * 10) * 10} %`
    if (line !== told) tell({ en: line, 'zh-CN': line })
    told = line
  }
}
