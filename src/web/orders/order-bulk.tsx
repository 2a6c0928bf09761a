import { IconArrowsExchange, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Order, orderStatuses } from '../../shared/orders.ts'
import { useCan } from '../me.ts'
import { OptionList } from '../ui/option-list.tsx'
import { BulkBar } from '../ui/table/bulk-bar.tsx'
import { BulkButton, BulkChoice, BulkProgress } from '../ui/table/bulk-button.tsx'
import type { Selection } from '../ui/table/selection.ts'
import { useOrderVerbs } from './use-order-verbs.ts'

type Props = { rows: readonly Order[]; selection: Selection }

/** What can be done to the chosen orders, as far as the role goes. */
export const OrderBulkBar = ({ rows, selection }: Props) => {
  const { t } = useTranslation()
  const can = useCan()
  const { change, trash, progress, stop } = useOrderVerbs()
  const chosen = rows.filter(({ id }) => selection.has(id))
  const then = (work: Promise<void>) => void work.then(selection.clear)
  if (progress)
    return (
      <BulkBar selection={selection}>
        <BulkProgress progress={progress} onStop={stop} />
      </BulkBar>
    )
  return (
    <BulkBar selection={selection}>
      {can('orders.update') && (
        <BulkChoice icon={IconArrowsExchange} label={t('orders.bulk.status')}>
          {(close) => (
            <OptionList
              choices={orderStatuses.map((value) => ({ value, label: t(`vocabulary.orderStatus.${value}`) }))}
              onChoose={(status) => {
                close()
                then(change(chosen, status))
              }}
            />
          )}
        </BulkChoice>
      )}
      {can('orders.trash') && (
        <BulkButton icon={IconTrash} label={t('common.delete')} onClick={() => then(trash(chosen))} />
      )}
    </BulkBar>
  )
}
