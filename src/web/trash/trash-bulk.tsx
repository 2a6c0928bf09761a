import { IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TrashItem } from '../../shared/trash.ts'
import { BulkBar } from '../ui/table/bulk-bar.tsx'
import { BulkButton, BulkProgress } from '../ui/table/bulk-button.tsx'
import type { Selection } from '../ui/table/selection.ts'
import { useRestore } from './use-restore.ts'

type Props = { rows: readonly TrashItem[]; selection: Selection }

/** What can be done to the chosen things: one, to take them out of the trash. */
export const TrashBulkBar = ({ rows, selection }: Props) => {
  const { t } = useTranslation()
  const { restore, progress, stop } = useRestore()
  const chosen = rows.filter(({ id }) => selection.has(id))
  return (
    <BulkBar selection={selection}>
      {progress ? (
        <BulkProgress progress={progress} onStop={stop} />
      ) : (
        <BulkButton
          icon={IconRestore}
          label={t('trash.restore')}
          onClick={() => void restore(chosen).then(selection.clear)}
        />
      )}
    </BulkBar>
  )
}
