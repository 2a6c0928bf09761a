import { IconX } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../shared/filter.ts'
import { later } from '../ui/later.tsx'
import { type FilterField, understood } from './filter-field.ts'
import classes from './filters.module.css'
import { useSay } from './say.ts'

const EditPart = later(() => import('./edit-part.tsx'), 'EditPart')

type Props = {
  filter: Filter
  fields: readonly FilterField[]
  onChange: (filter: Filter) => void
  onRemove: () => void
}

/** One condition: its words, a popover to change it, a cross to take it away. */
export const FilterChip = ({ filter, fields, onChange, onRemove }: Props) => {
  const { t } = useTranslation()
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const known = understood(filter, fields)
  const said = known && say(known.field, known.part)
  const name = known ? `${known.field.label} ${said}` : t('filters.custom')
  const words = known && (
    <button
      type="button"
      className={classes.words}
      onClick={() => setOpen(!isOpen)}
      aria-label={t('filters.edit', { name })}
    >
      <span className={classes.field}>{known.field.label}</span> {said}
    </button>
  )
  return (
    <span className={classes.chip}>
      {words ? (
        <Suspense fallback={words}>
          <EditPart {...known} opened={isOpen} onOpen={setOpen} onChange={onChange}>
            {words}
          </EditPart>
        </Suspense>
      ) : (
        <span className={classes.words}>{name}</span>
      )}
      <button
        type="button"
        className={classes.remove}
        onClick={onRemove}
        aria-label={t('filters.remove', { name })}
      >
        <IconX size={13} aria-hidden />
      </button>
    </span>
  )
}
