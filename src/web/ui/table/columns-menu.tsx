import { ActionIcon } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { later } from '../later.tsx'
import type { Column } from './columns.ts'
import type { Layout } from './layout.ts'

const ColumnsPopover = later(() => import('./columns-popover.tsx'), 'ColumnsPopover')

type Props = { columns: readonly Pick<Column<unknown>, 'id' | 'header' | 'hidden'>[]; layout: Layout }

/** The button at the right of a list's bar: its columns and rows. */
export const ColumnsMenu = (props: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const label = t('table.columns')
  const button = (
    <ActionIcon
      size={30}
      aria-label={label}
      data-tip={isOpen ? undefined : label}
      data-tip-side="left"
      onClick={() => setOpen(!isOpen)}
    >
      <IconAdjustmentsHorizontal size={17} stroke={1.7} />
    </ActionIcon>
  )
  return (
    <Suspense fallback={button}>
      <ColumnsPopover {...props} opened={isOpen} onOpen={setOpen}>
        {button}
      </ColumnsPopover>
    </Suspense>
  )
}
