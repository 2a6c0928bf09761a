import { Popover } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Filter } from '../../shared/filter.ts'
import type { FilterField } from './filter-field.ts'
import { isComplete, makePart, type Part } from './modes.ts'
import { PartEditor } from './part-editor.tsx'

type Props = {
  field: FilterField
  part: Part
  opened: boolean
  onOpen: (opened: boolean) => void
  onChange: (filter: Filter) => void
  /** The chip's words. */
  children: ReactElement
}

/** Around a chip's words: where its condition is changed. */
export const EditPart = ({ field, part, opened, onOpen, onChange, children }: Props) => (
  <Popover opened={opened} onChange={onOpen} position="bottom-start" width={264} trapFocus returnFocus>
    <Popover.Target>{children}</Popover.Target>
    <Popover.Dropdown p={8}>
      <PartEditor
        field={field}
        part={part}
        onChange={(next) => isComplete(field.type, next) && onChange(makePart(field.type, next))}
        onDone={() => onOpen(false)}
      />
    </Popover.Dropdown>
  </Popover>
)
