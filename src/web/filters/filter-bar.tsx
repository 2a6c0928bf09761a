import { Button } from '@mantine/core'
import { IconFilter2 } from '@tabler/icons-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../shared/filter.ts'
import type { ListSearch } from '../list-search.ts'
import { later } from '../ui/later.tsx'
import type { Preset } from './add-filter.tsx'
import { FilterChip } from './filter-chip.tsx'
import type { FilterField } from './filter-field.ts'
import classes from './filters.module.css'
import { SearchBox } from './search-box.tsx'
import { partsOf, replacePart, withoutPart, withPart } from './tree.ts'

const AddFilter = later(() => import('./add-filter.tsx'), 'AddFilter')

type Props = {
  fields: readonly FilterField[]
  presets?: readonly Preset[]
  search: Pick<ListSearch, 'q' | 'filter'>
  onSearch: (search: Pick<ListSearch, 'q' | 'filter'>) => void
  placeholder?: string
  /** For a list that can't be searched by words. */
  isWordless?: boolean
  /** At the right: columns, save view. */
  children?: ReactNode
}

/** Search box, one chip per condition, "+ Filter". */
export const FilterBar = ({
  fields,
  presets = [],
  search,
  onSearch,
  placeholder,
  isWordless,
  children,
}: Props) => {
  const { t } = useTranslation()
  const { q, filter } = search
  const parts = partsOf(filter)
  const setFilter = (next: Filter | undefined) => onSearch({ q, filter: next })
  return (
    <div className={classes.bar}>
      {!isWordless && (
        <SearchBox value={q} placeholder={placeholder} onChange={(text) => onSearch({ q: text, filter })} />
      )}
      <fieldset className={classes.chips} aria-label={t('filters.active')}>
        {parts.map((part, index) => (
          <FilterChip
            // biome-ignore lint/suspicious/noArrayIndexKey: a chip keeps its popover open while its condition changes
            key={index}
            filter={part}
            fields={fields}
            onChange={(next) => setFilter(replacePart(filter, index, next))}
            onRemove={() => setFilter(withoutPart(filter, index))}
          />
        ))}
        <Add
          fields={fields}
          presets={presets}
          onAdd={(part, isNew) =>
            setFilter(isNew ? withPart(filter, part) : replacePart(filter, parts.length - 1, part))
          }
        />
        {parts.length > 1 && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setFilter(undefined)}>
            {t('filters.clearAll')}
          </Button>
        )}
      </fieldset>
      {children && <div className={classes.end}>{children}</div>}
    </div>
  )
}

type AddProps = Required<Pick<Props, 'fields' | 'presets'>> & {
  onAdd: (filter: Filter, isNew: boolean) => void
}
const Add = (props: AddProps) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const button = (
    <Button
      className={classes.add}
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconFilter2 size={15} stroke={1.75} />}
      onClick={() => setOpen(!isOpen)}
      aria-label={t('filters.addFilter')}
    >
      {t('filters.add')}
    </Button>
  )
  return (
    <Suspense fallback={button}>
      <AddFilter {...props} opened={isOpen} onOpen={setOpen}>
        {button}
      </AddFilter>
    </Suspense>
  )
}
