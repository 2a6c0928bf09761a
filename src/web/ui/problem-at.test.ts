import { expect, test } from 'vitest'
import { ApiProblem } from '../api.ts'
import { errorAt } from './problem.tsx'
import { problemAt } from './problem-at.ts'

const taken = new ApiProblem({
  status: 409,
  code: 'roles.name_taken',
  detail: 'There is a role with this name.',
})

test('a refusal that is about one field is shown there', () => {
  const placed = problemAt(taken, { 'roles.name_taken': 'name' })
  expect(errorAt(placed, 'name')).toBe('There is a role with this name.')
  expect(placed?.message).toBe(taken.message)
})

test('a refusal that names its fields, or that nobody placed, stays as it is', () => {
  const named = new ApiProblem({
    status: 422,
    code: 'request.invalid',
    errors: [{ path: '/email', code: 'field.not_an_email', message: 'This is not an e-mail address.' }],
  })
  expect(problemAt(named, { 'request.invalid': 'name' })).toBe(named)
  expect(problemAt(taken, { 'people.email_taken': 'email' })).toBe(taken)
  expect(problemAt(null, {})).toBe(null)
})
