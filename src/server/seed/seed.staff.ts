import { pinyin } from 'pinyin-pro'
import { nameKey, nameTerms } from '../text/names.ts'
import { arrayText, copyInto } from './copy.ts'
import { uuidAt } from './ids.ts'
import { personName } from './names.ts'
import type { Seeding } from './seed.plan.ts'

/** Ids of those who own customers and speak with them. */
export type Staff = string[]

const membersOfTeam = 12
const hired = 4 * 365 * 86_400_000

/** Teams of twelve under one head team, each with a manager; with those who are here already. */
export const seedStaff = async (seeding: Seeding): Promise<Staff> => {
  const { client, random, plan, organisation } = seeding
  const roles = await rolesByCode(client)
  const at = new Date(plan.now.getTime() - hired).toISOString()
  const id = () => uuidAt(plan.now.getTime() - hired, random)
  const head = id()
  const teams = Array.from({ length: Math.ceil(plan.staff / membersOfTeam) }, (_, number) => ({
    id: id(),
    name: `第${number + 1}组 Team ${number + 1}`,
  }))
  await copyInto(
    client,
    'teams',
    ['id', 'name', 'parent_id', 'created_at', 'updated_at'],
    [[head, '销售 Sales', null, at, at], ...teams.map((team) => [team.id, team.name, head, at, at])],
  )
  const users = Array.from({ length: plan.staff }, (_, number) => {
    const language = random.chance(0.7) ? 'zh' : 'en'
    const name = personName(random, language, random.chance(0.5) ? 'male' : 'female')
    const role = number % membersOfTeam === 0 ? roles.manager! : roles.member!
    const team = teams[Math.floor(number / membersOfTeam)]!
    return { id: id(), name, language, role, team: team.id, email: emailOf(name, `${plan.seed}.${number}`) }
  })
  await copyInto(
    client,
    'users',
    [
      'id',
      'name',
      'name_terms',
      'name_key',
      'email',
      'role_id',
      'team_id',
      'locale',
      'time_zone',
      'created_at',
      'updated_at',
    ],
    users.map((user) => [
      user.id,
      user.name,
      arrayText(nameTerms(user.name)),
      nameKey(user.name),
      user.email,
      user.role,
      user.team,
      user.language === 'zh' ? 'zh-CN' : 'en',
      organisation.timeZone,
      at,
      at,
    ]),
  )
  const { rows } = await client.query<{ id: string }>(
    'select id from users where deactivated_at is null order by id',
  )
  return rows.map((row) => row.id)
}

const rolesByCode = async (client: Seeding['client']): Promise<Record<string, string>> => {
  const { rows } = await client.query<{ code: string; id: string }>(
    'select code, id from roles where code is not null',
  )
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]))
}

/** 王建国 as wang.jianguo7@example.com. */
export const emailOf = (name: string, suffix: string): string => {
  const [first = '', ...rest] = /\p{Script=Han}/u.test(name)
    ? pinyin(name, { type: 'array', toneType: 'none', surname: 'head', v: true })
    : name.normalize('NFD').split(' ')
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  return `${letters(first)}.${letters(rest.join(''))}${suffix}@example.com`
}
