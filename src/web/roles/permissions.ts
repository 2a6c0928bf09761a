import { type Kind, type Permission, permissions, verbsOf } from '../../shared/access.ts'

// What is ticked in a matrix of kinds of records and verbs.

export type Verb = (typeof verbsOf)[Kind][number]

export const kinds = Object.keys(verbsOf) as Kind[]
/** Every verb once, in the order of the columns. */
export const verbs = [...new Set(kinds.flatMap((kind) => [...verbsOf[kind]]))] as Verb[]

export const hasVerb = (kind: Kind, verb: Verb): boolean => (verbsOf[kind] as readonly Verb[]).includes(verb)
export const permissionOf = (kind: Kind, verb: Verb) => `${kind}.${verb}` as Permission
export const ofKind = (kind: Kind): Permission[] => verbsOf[kind].map((verb) => permissionOf(kind, verb))
export const ofVerb = (verb: Verb): Permission[] =>
  kinds.filter((kind) => hasVerb(kind, verb)).map((kind) => permissionOf(kind, verb))

const kindOf = (permission: Permission) => permission.split('.')[0] as Kind
const inOrder = (chosen: ReadonlySet<Permission>) => permissions.filter((each) => chosen.has(each))

/** Ticks or unticks some, as far as they are on offer; the answer is in the order of the contract. */
export const withPermissions = (
  chosen: readonly Permission[],
  changed: readonly Permission[],
  isOn: boolean,
  offered: readonly Permission[] = permissions,
): Permission[] => {
  const next = new Set(chosen)
  for (const each of changed.filter((one) => offered.includes(one))) isOn ? next.add(each) : next.delete(each)
  return inOrder(next)
}

/**
 * For roles: nobody can work with what they can't see. Whatever is ticked brings "see" along, and taking "see" away
 * takes the rest of its kind.
 */
export const seeingFirst = (before: readonly Permission[], after: readonly Permission[]): Permission[] => {
  const next = new Set(after)
  for (const kind of kinds.filter((each) => hasVerb(each, 'read'))) {
    const read = permissionOf(kind, 'read')
    const lostRead = before.includes(read) && !next.has(read)
    const rest = ofKind(kind).filter((each) => next.has(each) && each !== read)
    if (lostRead) for (const each of rest) next.delete(each)
    else if (rest.length > 0) next.add(read)
  }
  return inOrder(next)
}

/** Of some permissions: all, none or a part are chosen. */
export const shareOf = (
  some: readonly Permission[],
  chosen: readonly Permission[],
): 'all' | 'some' | 'none' => {
  const count = some.filter((each) => chosen.includes(each)).length
  return count === 0 ? 'none' : count === some.length ? 'all' : 'some'
}

/** The kinds that something is chosen of. */
export const kindsIn = (chosen: readonly Permission[]): Kind[] => [...new Set(chosen.map(kindOf))]
