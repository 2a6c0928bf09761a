import type { ProblemCode } from '../shared/problems.ts'

export type ProblemParams = Record<string, string | number>
export type WrongField = { path: string; code: ProblemCode; params?: ProblemParams }

/** What the product says no to: a stable code, turned into problem+json in one place, in the caller's language. */
export class Refusal extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly params: ProblemParams
  readonly fields: WrongField[]

  constructor(status: number, code: ProblemCode, params: ProblemParams = {}, fields: WrongField[] = []) {
    super(code)
    this.status = status
    this.code = code
    this.params = params
    this.fields = fields
  }
}

export const badRequest = (code: ProblemCode, params?: ProblemParams) => new Refusal(400, code, params)
export const notSignedIn = () => new Refusal(401, 'access.not_signed_in')
export const forbidden = (code: ProblemCode, params?: ProblemParams) => new Refusal(403, code, params)
/** Also for what is there but not the actor's to see: the two can't be told apart. */
export const notFound = (code: ProblemCode = 'request.not_found') => new Refusal(404, code)
export const conflict = (code: ProblemCode, params?: ProblemParams) => new Refusal(409, code, params)
/** The row changed since the caller read it. */
export const lostRace = () => new Refusal(412, 'request.changed_meanwhile')
export const invalid = (fields: WrongField[]) => new Refusal(422, 'request.invalid', {}, fields)
export const invalidField = (path: string, code: ProblemCode, params?: ProblemParams) =>
  invalid([{ path, code, params }])
export const tooMany = (code: ProblemCode, params?: ProblemParams) => new Refusal(429, code, params)

type PostgresError = { code?: string; constraint?: string }

/** Runs the work and, when the named constraint refuses it, throws the refusal instead. */
export const renaming = async <T>(
  refusals: Record<string, () => Refusal>,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const refusal = refusals[(error as PostgresError)?.constraint ?? '']
    throw refusal ? refusal() : error
  }
}
