import { shapesByName } from './openapi.contracts.ts'
import { plainOf, type Schema } from './openapi.json-schema.ts'
import { sampleOf } from './openapi.samples.ts'

/** Schemas with shared shapes taken out and called by name. The same shape written twice is one component. */
export const createComponents = () => {
  const names = new Map([...shapesByName].map(([name, shape]) => [JSON.stringify(shape), name]))
  const schemas: Record<string, Schema> = {}

  const nameOf = (schema: Schema): string | undefined => names.get(JSON.stringify(schema)) ?? pageName(schema)
  const pageName = (schema: Schema): string | undefined => {
    const item = isPage(schema) && schema.properties?.items?.items
    const name = item && names.get(JSON.stringify(item))
    return name ? `${name}Page` : undefined
  }
  const named = (schema: Schema): Schema => {
    const name = nameOf(schema)
    if (!name) return inside(schema)
    if (!schemas[name]) {
      schemas[name] = {} // taken, should it contain itself
      schemas[name] = { ...inside(schema), examples: [sampleOf(schema)] }
    }
    return { $ref: `#/components/schemas/${name}` }
  }
  const inside = (schema: Schema): Schema => {
    const copy = { ...schema }
    if (copy.properties)
      copy.properties = Object.fromEntries(
        Object.entries(copy.properties).map(([key, each]) => [key, named(each)]),
      )
    if (copy.patternProperties)
      copy.patternProperties = Object.fromEntries(
        Object.entries(copy.patternProperties).map(([key, each]) => [key, named(each)]),
      )
    if (copy.items) copy.items = named(copy.items)
    if (copy.anyOf) copy.anyOf = copy.anyOf.map(named)
    return copy
  }
  return { refer: (schema: unknown): Schema => named(plainOf(schema)), schemas }
}

const isPage = ({ properties = {} }: Schema): boolean => Object.keys(properties).join() === 'items,next,total'
