import { Button } from '@mantine/core'
import { IconCalendarCheck, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listCustomers } from '../../shared/customers.ts'
import { NewCustomer } from '../customers/new-customer.tsx'
import { useOpen } from '../frame/open.tsx'
import { useCan } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { Empty } from '../ui/states.tsx'

/** What to do next: with customers, talk to one of them; without, add the first. */
export const NothingDue = ({ isTeam }: { isTeam: boolean }) => {
  const { t } = useTranslation()
  const can = useCan()
  const { record } = useOpen()
  const query = { limit: 1 }
  const { data, isPending } = useEndpoint(listCustomers, { query }, { enabled: can('customers.read') })
  if (isPending && can('customers.read')) return null
  const hasCustomers = Boolean(data?.items.length)
  if (isTeam && hasCustomers)
    return (
      <Empty icon={IconCalendarCheck} title={t('today.doneTitle')}>
        {t('today.teamEmptyText')}
      </Empty>
    )
  const actions = (
    <>
      {can('communications.create') && hasCustomers && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => record()}>
          {t('today.record')}
        </Button>
      )}
      {!hasCustomers && <NewCustomer isMain />}
      {can('customers.read') && hasCustomers && (
        <Button variant="default" renderRoot={(props) => <Link to="/customers" {...props} />}>
          {t('today.goToCustomers')}
        </Button>
      )}
    </>
  )
  return (
    <Empty
      icon={IconCalendarCheck}
      title={hasCustomers ? t('today.doneTitle') : t('today.emptyTitle')}
      actions={actions}
    >
      {hasCustomers ? t('today.doneText') : t('today.emptyText')}
    </Empty>
  )
}
