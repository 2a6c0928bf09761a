import { IconBuildingStore, IconShoppingCartOff, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Product } from '../../shared/orders.ts'
import { BulkBar } from '../ui/table/bulk-bar.tsx'
import { BulkButton, BulkProgress } from '../ui/table/bulk-button.tsx'
import type { Selection } from '../ui/table/selection.ts'
import { useProductVerbs } from './use-product-verbs.ts'

type Props = { rows: readonly Product[]; selection: Selection }

/** What can be done to the chosen products. */
export const ProductBulkBar = ({ rows, selection }: Props) => {
  const { t } = useTranslation()
  const { sell, trash, progress, stop } = useProductVerbs()
  const chosen = rows.filter(({ id }) => selection.has(id))
  const then = (work: Promise<void>) => void work.then(selection.clear)
  return (
    <BulkBar selection={selection}>
      {progress ? (
        <BulkProgress progress={progress} onStop={stop} />
      ) : (
        <>
          {chosen.some(({ active }) => active) && (
            <BulkButton
              icon={IconShoppingCartOff}
              label={t('products.deactivate')}
              onClick={() => then(sell(chosen, false))}
            />
          )}
          {chosen.some(({ active }) => !active) && (
            <BulkButton
              icon={IconBuildingStore}
              label={t('products.activate')}
              onClick={() => then(sell(chosen, true))}
            />
          )}
          <BulkButton icon={IconTrash} label={t('common.delete')} onClick={() => then(trash(chosen))} />
        </>
      )}
    </BulkBar>
  )
}
