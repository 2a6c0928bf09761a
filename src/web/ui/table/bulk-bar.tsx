import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './bulk-bar.module.css'
import type { Selection } from './selection.ts'

/** What can be done to the chosen rows; rises from below while some are chosen. */
export const BulkBar = ({ selection, children }: { selection: Selection; children: ReactNode }) => {
  const { t } = useTranslation()
  const count = selection.ids.length
  return (
    <div role="status" className={classes.place}>
      {count > 0 && (
        <div role="toolbar" aria-label={t('table.bulk')} className={classes.bar}>
          <span className={classes.count}>{t('table.selected', { count })}</span>
          {children}
          <ActionIcon size={30} aria-label={t('table.clearSelection')} onClick={selection.clear}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      )}
    </div>
  )
}
