import { ApiProblem } from '../api.ts'

/**
 * Some refusals are about one field though they name none, as a name that is taken. `{ 'roles.name_taken': 'name' }`
 * says which, so that the form shows them there.
 */
export const problemAt = (error: Error | null, fieldOf: Readonly<Record<string, string>>): Error | null => {
  if (!(error instanceof ApiProblem)) return error
  const path = fieldOf[error.code]
  if (!path || error.errors.length > 0) return error
  const { status, code, message, requestId } = error
  return new ApiProblem({ status, code, detail: message, requestId, errors: [{ path, code, message }] })
}
