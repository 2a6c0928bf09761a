import { IconLifebuoy, IconTrash, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../ui/states.tsx'
import type { CustomersMode } from './customer-bulk.tsx'
import { NewCustomer } from './new-customer.tsx'

/** What to do where there are none yet. */
export const CustomersEmpty = ({ mode }: { mode: CustomersMode }) => {
  const { t } = useTranslation()
  if (mode === 'pool')
    return (
      <Empty icon={IconLifebuoy} title={t('customers.emptyPoolTitle')}>
        {t('customers.emptyPoolText')}
      </Empty>
    )
  if (mode === 'trash')
    return (
      <Empty icon={IconTrash} title={t('customers.emptyTrashTitle')}>
        {t('customers.emptyTrashText')}
      </Empty>
    )
  return (
    <Empty icon={IconUsers} title={t('customers.emptyTitle')} actions={<NewCustomer isMain />}>
      {t('customers.emptyText')}
    </Empty>
  )
}
