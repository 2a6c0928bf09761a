import { useLocalStorage } from '@mantine/hooks'

type Kept = { columns?: string[]; widths?: Record<string, number> }
export type Density = 'compact' | 'comfortable'

/** How the user has arranged a list on this device: which columns, how wide, how high the rows. */
export const useLayout = (list: string) => {
  const [kept, keep] = useLocalStorage<Kept>({
    key: `rapport.table.${list}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  const [density, setDensity] = useLocalStorage<Density>({
    key: 'rapport.rows',
    defaultValue: 'compact',
    getInitialValueInEffect: false,
  })
  return {
    columns: kept.columns,
    widths: kept.widths ?? none,
    density,
    setColumns: (columns: string[] | undefined) => keep((before) => ({ ...before, columns })),
    setWidths: (widths: Record<string, number>) => keep((before) => ({ ...before, widths })),
    setDensity,
  }
}
export type Layout = ReturnType<typeof useLayout>

const none: Record<string, number> = {}

export const rowHeights: Record<Density, number> = { compact: 36, comfortable: 44 }
