import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { listOwners } from '../../shared/customers.ts'
import { useFormat } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { Failed, SkeletonRows } from '../ui/states.tsx'
import classes from './owner-menu.module.css'

/** Who owned the customer and since when. */
export const OwnerHistory = ({ customerId, onClose }: { customerId: string; onClose: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, error, refetch } = useEndpoint(listOwners, { params: { id: customerId } })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('customer.ownerHistory')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {!data && !error && <SkeletonRows count={3} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      <ol className={classes.history}>
        {data?.items.map(({ owner, from, by }) => (
          <li key={from} className={classes.period}>
            <strong>{owner?.name ?? t('customer.inPool')}</strong>
            <span className={classes.when}>
              <time dateTime={from} title={format.full(from)}>
                {t('customer.since', { when: format.dayTime(from) })}
              </time>
              {by && by.id !== owner?.id && <> · {t('customer.by', { name: by.name })}</>}
            </span>
          </li>
        ))}
      </ol>
    </Modal>
  )
}
