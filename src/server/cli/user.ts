import { text } from 'node:stream/consumers'
import { builtInRoles } from '../../shared/access.ts'
import type { Role, User } from '../../shared/people.ts'
import type { Context } from '../context.ts'
import * as people from '../people/people.ts'
import * as roles from '../roles/roles.ts'
import { type Command, WrongUsage } from './command.ts'
import { columns } from './help.ts'
import { demandFounded, userIdOf, withInstance } from './instance.ts'

const create: Command = {
  name: 'user create',
  means: {
    en: 'Add a user and print the link with which they set their password',
    'zh-CN': '添加员工，并打印用于设置密码的链接',
  },
  options: {
    email: { value: 'EMAIL', required: true, means: { en: 'with which they sign in', 'zh-CN': '登录邮箱' } },
    name: { value: 'NAME', required: true, means: { en: 'their name', 'zh-CN': '姓名' } },
    role: {
      value: 'ROLE',
      means: {
        en: `${Object.keys(builtInRoles).join(', ')} or the name of a role of yours; member when left out`,
        'zh-CN': `${Object.keys(builtInRoles).join('、')} 或自定义角色的名称；默认为 member`,
      },
    },
    'password-stdin': {
      means: {
        en: 'read their password from standard input instead of making a link',
        'zh-CN': '从标准输入读取密码，不生成链接',
      },
    },
  },
  run: ({ options }, terminal) =>
    withInstance(terminal, async (instance) => {
      await demandFounded(instance)
      const roleId = await roleIdOf(instance.ctx, options.role ?? 'member')
      const password = options['password-stdin']
        ? (await text(process.stdin)).replace(/\r?\n$/, '')
        : undefined
      demandPassword(password)
      const input = { email: options.email!, name: options.name!, roleId, password }
      const { invitation } = await people.createUser(instance.ctx, input)
      if (invitation) terminal.out(invitation.url)
      return 0
    }),
}

const demandPassword = (password: string | undefined): void => {
  if (password === undefined || (password.length >= 10 && password.length <= 200)) return
  throw new WrongUsage({ en: 'A password has 10 to 200 characters.', 'zh-CN': '密码应为 10 至 200 个字符。' })
}

const roleIdOf = async (ctx: Context, wanted: string): Promise<string> => {
  const { items } = await roles.list(ctx)
  const isWanted = ({ code, name }: Role) => code === wanted || name.toLowerCase() === wanted.toLowerCase()
  const role = items.find(isWanted)
  if (role) return role.id
  const known = items.map(({ code, name }) => code ?? name).join(', ')
  throw new WrongUsage({
    en: `There is no role ${wanted}. There are: ${known}.`,
    'zh-CN': `没有角色 ${wanted}。现有：${known}。`,
  })
}

const list: Command = {
  name: 'user list',
  means: { en: 'List the users', 'zh-CN': '列出员工' },
  options: { json: { means: { en: 'one JSON object per line', 'zh-CN': '每行一个 JSON 对象' } } },
  run: ({ options }, terminal) =>
    withInstance(terminal, async (instance) => {
      await demandFounded(instance)
      const users = await everyone(instance.ctx)
      if (options.json) for (const user of users) terminal.out(JSON.stringify(user))
      else for (const line of table(users)) terminal.out(line)
      return 0
    }),
}

const everyone = async (ctx: Context): Promise<User[]> => {
  const users: User[] = []
  for (let after: string | undefined; ; ) {
    const page = await people.list(ctx, { sort: 'name', limit: 200, ...(after && { after }) })
    users.push(...page.items)
    if (!page.next) return users
    after = page.next
  }
}

const table = (users: User[]): string[] => {
  const rows = users.map(({ email, name, role, team, state }) => [
    email,
    name,
    role.code ?? role.name,
    team?.name ?? '-',
    state,
  ])
  return columns([['EMAIL', 'NAME', 'ROLE', 'TEAM', 'STATE'], ...rows]).map((line) => line.trimStart())
}

const link: Command = {
  name: 'user link',
  means: {
    en: 'Print a one-time link with which a user sets a new password; older links end',
    'zh-CN': '打印一次性链接，供员工设置新密码；之前的链接失效',
  },
  argument: 'EMAIL',
  options: {},
  run: ({ argument }, terminal) =>
    withInstance(terminal, async (instance) => {
      const { url } = await people.createPasswordLink(instance.ctx, await userIdOf(instance, argument))
      terminal.out(url)
      return 0
    }),
}

const setActive = (name: string, active: boolean, means: Command['means']): Command => ({
  name,
  means,
  argument: 'EMAIL',
  options: {},
  run: ({ argument }, terminal) =>
    withInstance(terminal, async (instance) => {
      await people.change(instance.ctx, await userIdOf(instance, argument), { active })
      const state = active ? ['can sign in again', '可以重新登录'] : ['can no longer sign in', '已无法登录']
      terminal.tell({ en: `${argument} ${state[0]}.`, 'zh-CN': `${argument} ${state[1]}。` })
      return 0
    }),
})

export const userCommands = [
  create,
  list,
  link,
  setActive('user deactivate', false, {
    en: 'Keep a user from signing in; their sessions and keys end at once',
    'zh-CN': '停用员工：其会话与密钥立即失效，无法再登录',
  }),
  setActive('user activate', true, { en: 'Let a user in again', 'zh-CN': '重新启用员工' }),
]
