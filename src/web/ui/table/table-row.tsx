import { Checkbox, Skeleton } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { type MouseEvent, memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Patience } from '../states.tsx'
import type { TableModel } from './columns.ts'
import classes from './data-table.module.css'

type Row<T extends object> = ReturnType<TableModel<T>['getRowModel']>['rows'][number]

type Props<T extends object> = {
  row: Row<T>
  index: number
  height: number
  /** The visible columns: a row is drawn anew when they change. */
  order: string
  name: string
  isChosen: boolean
  isCurrent: boolean
  isPeeked: boolean
  onToggle?: (id: string, through: boolean) => void
  onOpen?: (row: T) => void
  onPeek?: (row: T | undefined) => void
  onFocus: (index: number) => void
  peekLabel: string
}

/** A click on what does something of its own doesn't open the row. */
const isOwn = (event: MouseEvent) =>
  Boolean((event.target as HTMLElement).closest('a, button, input, label, [role=button]'))

const PlainRow = <T extends object>(props: Props<T>) => {
  const { row, index, height, name, isChosen, isCurrent, isPeeked, onOpen, onPeek, onFocus } = props
  return (
    <tr
      className={classes.row}
      style={{ height }}
      tabIndex={isCurrent ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={props.onToggle ? isChosen : undefined}
      data-index={index}
      data-chosen={isChosen || undefined}
      data-peeked={isPeeked || undefined}
      data-opens={Boolean(onOpen) || undefined}
      onFocus={() => onFocus(index)}
      onClick={(event) => {
        const isSelectingText = Boolean(getSelection()?.toString())
        if (!isOwn(event) && !isSelectingText) onOpen?.(row.original)
      }}
    >
      <td className={classes.check}>
        {props.onToggle && (
          <Choose name={name} isChosen={isChosen} onToggle={(through) => props.onToggle?.(row.id, through)} />
        )}
      </td>
      {row.getVisibleCells().map((cell, i) => {
        const { columnDef } = cell.column
        const content = typeof columnDef.cell === 'function' ? columnDef.cell(cell.getContext()) : null
        return i === 0 ? (
          <th key={cell.id} scope="row" className={classes.first}>
            <span className={classes.cell}>{content}</span>
            {onPeek && (
              <button
                type="button"
                tabIndex={-1}
                className={classes.peek}
                aria-label={`${props.peekLabel}: ${name}`}
                onClick={() => onPeek(isPeeked ? undefined : row.original)}
              >
                <IconEye size={15} stroke={1.75} aria-hidden />
              </button>
            )}
          </th>
        ) : (
          <td key={cell.id} data-align={columnDef.meta?.align}>
            <span className={classes.cell}>{content}</span>
          </td>
        )
      })}
      <td aria-hidden />
    </tr>
  )
}
/** Drawn again only when something about it changes: scrolling and choosing stay light. */
export const TableRow = memo(PlainRow, (before, after) => {
  const keys = Object.keys(after) as (keyof typeof after)[]
  return keys.every((key) =>
    key === 'row' ? before.row.original === after.row.original : before[key] === after[key],
  )
}) as typeof PlainRow

type ChooseProps = { name: string; isChosen: boolean; onToggle: (through: boolean) => void }
/** With shift held, everything since the one chosen last. */
const Choose = ({ name, isChosen, onToggle }: ChooseProps) => {
  const { t } = useTranslation()
  const shift = useRef(false)
  return (
    <Checkbox
      tabIndex={-1}
      aria-label={t('table.select', { name })}
      checked={isChosen}
      onClick={(event) => {
        shift.current = event.shiftKey
      }}
      onChange={() => onToggle(shift.current)}
    />
  )
}

/** Rows of the real height and columns, until the real ones are there. */
export const SkeletonBody = ({ span, height }: { span: number; height: number }) => (
  <Patience>
    {Array.from({ length: 14 }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rows without a name
      <tr key={row} style={{ height }} aria-hidden>
        <td className={classes.check} />
        {Array.from({ length: span }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells without a name
          <td key={column}>
            <Skeleton height={9} width={`${70 - ((row * 7 + column * 13) % 5) * 10}%`} radius="sm" />
          </td>
        ))}
        <td />
      </tr>
    ))}
  </Patience>
)
