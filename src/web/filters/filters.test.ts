import { describe, expect, test } from 'vitest'
import { type FieldType, type Filter, fieldTypes, operatorsOf } from '../../shared/filter.ts'
import { isComplete, makePart, modesOf, readPart } from './modes.ts'
import { allOf, isSame, partsOf, replacePart, withoutPart, withPart } from './tree.ts'

const stage: Filter = { field: 'stage', operator: 'in', value: ['new'] }
const silent: Filter = { not: { field: 'lastContactAt', operator: 'gte', value: { daysAgo: 30 } } }
const types: Record<string, FieldType> = {
  stage: 'choice',
  lastContactAt: 'instant',
  name: 'text',
  ownerId: 'user',
}
const typeOf = (name: string) => types[name]

describe('the tree of a filter', () => {
  test('is one chip per condition that must hold', () => {
    expect(partsOf(undefined)).toEqual([])
    expect(partsOf(stage)).toEqual([stage])
    expect(partsOf({ and: [stage, { and: [silent] }] })).toEqual([stage, silent])
    expect(partsOf({ or: [stage, silent] })).toEqual([{ or: [stage, silent] }])
  })
  test('grows and shrinks without empty branches', () => {
    expect(withPart(undefined, stage)).toEqual(stage)
    expect(withPart(stage, silent)).toEqual({ and: [stage, silent] })
    expect(withoutPart({ and: [stage, silent] }, 0)).toEqual(silent)
    expect(withoutPart(stage, 0)).toBeUndefined()
    expect(replacePart({ and: [stage, silent] }, 1, stage)).toEqual({ and: [stage, stage] })
    expect(allOf([])).toBeUndefined()
  })
  test('is the same whatever the order of its keys', () => {
    expect(isSame({ operator: 'in', value: ['new'], field: 'stage' } as Filter, stage)).toBe(true)
    expect(isSame(stage, silent)).toBe(false)
    expect(isSame(undefined, undefined)).toBe(true)
  })
})

describe('a condition in words', () => {
  test('reads back what it has made, for every type and mode', () => {
    const values = { nothing: undefined, text: 'a', number: 5, days: 7, day: '2026-01-02', codes: ['x'] }
    for (const type of fieldTypes)
      for (const { id, needs } of modesOf[type]) {
        const part = { field: 'f', mode: id, value: values[needs] }
        expect(
          readPart(makePart(type, part), () => type),
          `${type} ${id}`,
        ).toEqual(part)
      }
  })
  test('uses only operators that the type understands', () => {
    const operatorIn = (filter: Filter): string =>
      'not' in filter ? operatorIn(filter.not) : (filter as { operator: string }).operator
    for (const type of fieldTypes)
      for (const { id, make } of modesOf[type])
        expect(operatorsOf[type], `${type} ${id}`).toContain(operatorIn(make('f', 1)))
  })
  test('takes one code as a list of one', () => {
    expect(readPart({ field: 'ownerId', operator: 'eq', value: 'me' }, typeOf)).toEqual({
      field: 'ownerId',
      mode: 'any_of',
      value: ['me'],
    })
  })
  test('knows what it does not know', () => {
    expect(readPart({ or: [stage, silent] }, typeOf)).toBeUndefined()
    expect(readPart({ not: stage }, typeOf)).toBeUndefined()
    expect(readPart({ field: 'other', operator: 'eq', value: 'x' }, typeOf)).toBeUndefined()
    expect(readPart({ field: 'lastContactAt', operator: 'eq', value: '2026-01-01' }, typeOf)).toBeUndefined()
  })
  test('is not asked for before it is complete', () => {
    expect(isComplete('choice', { field: 'stage', mode: 'any_of', value: [] })).toBe(false)
    expect(isComplete('text', { field: 'name', mode: 'contains', value: '' })).toBe(false)
    expect(isComplete('text', { field: 'name', mode: 'empty', value: undefined })).toBe(true)
  })
})
