import { ActionIcon, Button, Checkbox, Popover, SegmentedControl } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, visibleOf } from './columns.ts'
import classes from './columns-menu.module.css'
import type { Density, Layout } from './layout.ts'

type Props = {
  columns: readonly Pick<Column<unknown>, 'id' | 'header' | 'hidden'>[]
  layout: Layout
  opened: boolean
  onOpen: (opened: boolean) => void
  /** The button. */
  children: ReactElement
}

/** Which columns, in which order, and how high the rows. */
export const ColumnsPopover = ({ columns, layout, opened, onOpen, children }: Props) => {
  const { t } = useTranslation()
  const shown = visibleOf(columns, layout.columns)
  const hidden = columns.map(({ id }) => id).filter((id) => !shown.includes(id))
  const headerOf = (id: string) => columns.find((column) => column.id === id)!.header
  const swap = (index: number, by: number) => {
    const next = [...shown]
    const [moved] = next.splice(index, 1)
    next.splice(index + by, 0, moved!)
    layout.setColumns(next)
  }
  return (
    <Popover opened={opened} onChange={onOpen} position="bottom-end" width={264} trapFocus returnFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={8}>
        <SegmentedControl
          fullWidth
          aria-label={t('table.density')}
          value={layout.density}
          onChange={(density) => layout.setDensity(density as Density)}
          data={(['compact', 'comfortable'] as const).map((value) => ({ value, label: t(`table.${value}`) }))}
        />
        <ul className={classes.list}>
          {shown.map((id, index) => (
            <li key={id} className={classes.row}>
              <Checkbox
                label={headerOf(id)}
                checked
                disabled={index === 0}
                onChange={() => layout.setColumns(shown.filter((other) => other !== id))}
              />
              {index > 0 && (
                <span className={classes.move}>
                  <ActionIcon
                    size={24}
                    disabled={index < 2}
                    aria-label={t('table.moveUp', { name: headerOf(id) })}
                    onClick={() => swap(index, -1)}
                  >
                    <IconArrowUp size={14} />
                  </ActionIcon>
                  <ActionIcon
                    size={24}
                    disabled={index === shown.length - 1}
                    aria-label={t('table.moveDown', { name: headerOf(id) })}
                    onClick={() => swap(index, 1)}
                  >
                    <IconArrowDown size={14} />
                  </ActionIcon>
                </span>
              )}
            </li>
          ))}
          {hidden.map((id) => (
            <li key={id} className={classes.row}>
              <Checkbox
                label={headerOf(id)}
                checked={false}
                onChange={() => layout.setColumns([...shown, id])}
              />
            </li>
          ))}
        </ul>
        <Button
          fullWidth
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => {
            layout.setColumns(undefined)
            layout.setWidths({})
          }}
        >
          {t('table.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
