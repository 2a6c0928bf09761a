import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Customer, restoreCustomer } from '../../shared/customers.ts'
import { useCan, useFormat } from '../me.ts'
import { useCall } from '../query.ts'
import { done, failed } from '../ui/undo.tsx'
import classes from './trashed-notice.module.css'

/** Above a customer that lies in the trash. */
export const TrashedNotice = ({ customer: { id, trashedAt } }: { customer: Customer }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const can = useCan()
  const restore = useCall(restoreCustomer, {
    onSuccess: () => done(t('customer.restored')),
    onError: failed,
  })
  return (
    <p className={classes.notice} role="status">
      <span>{t('customer.inTrash', { when: trashedAt ? format.dayTime(trashedAt) : '' })}</span>
      {can('customers.trash') && (
        <Button
          size="compact-sm"
          variant="default"
          loading={restore.isPending}
          onClick={() => restore.mutate({ params: { id } })}
        >
          {t('customer.restore')}
        </Button>
      )}
    </p>
  )
}
