import { afterEach, expect, test, vi } from 'vitest'

const contracts = import.meta.glob(['../shared/*.ts', '!../shared/*.test.ts'])

afterEach(() => {
  vi.doUnmock('typebox')
  vi.resetModules()
})

/** All that a contract file exports and that can be written down, keys in one order. */
const written = (file: unknown) =>
  JSON.parse(
    JSON.stringify(file, (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ),
  )

test.each(Object.entries(contracts))(
  "%s has the same shapes with the page's Type as with the library's",
  async (_, load) => {
    const real = written(await load())
    vi.resetModules()
    vi.doMock('typebox', () => import('./plain-schemas.ts'))
    expect(written(await load())).toEqual(real)
  },
)
