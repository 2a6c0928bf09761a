import { Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getOrder, type Order } from '../../shared/orders.ts'
import { useCan } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Failed, SkeletonRows } from '../ui/states.tsx'
import { OrderDetail } from './order-detail.tsx'
import { OrderForm } from './order-form.tsx'
import type { OrderRef } from './order-search.ts'
import classes from './orders.module.css'
import { useOrderVerbs } from './use-order-verbs.ts'

type Props = {
  /** The one that is looked at; closed when left out. */
  order: OrderRef | undefined
  onClose: () => void
}

/** One order, to look at and to change; keeps showing the last one while it slides away. */
export const OrderSheet = ({ order, onClose }: Props) => {
  const [last, setLast] = useState(order)
  if (order && order.id !== last?.id) setLast(order)
  if (!last) return null
  return <Showing key={last.id} of={last} opened={order !== undefined} onClose={onClose} />
}

const Showing = ({ of, opened, onClose }: { of: OrderRef; opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const { data: order, error, refetch } = useEndpoint(getOrder, { params: of }, { enabled: opened })
  const title = order
    ? t(isEditing ? 'orders.editTitle' : 'orders.detail.title', { number: order.number })
    : t('orders.title')
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      size={720}
      title={title}
      footer={
        order && !isEditing && <Actions order={order} onEdit={() => setEditing(true)} onClose={onClose} />
      }
    >
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!order && !error && <SkeletonRows />}
      {order && !isEditing && <OrderDetail order={order} isLive={opened} />}
      {order && isEditing && (
        <OrderForm
          customerId={order.customerId}
          order={order}
          onDone={() => setEditing(false)}
          onCancel={() => setEditing(false)}
        />
      )}
    </Sheet>
  )
}

type ActionsProps = { order: Order; onEdit: () => void; onClose: () => void }
const Actions = ({ order, onEdit, onClose }: ActionsProps) => {
  const { t } = useTranslation()
  const can = useCan()
  const { trash } = useOrderVerbs()
  const { customerId } = order
  return (
    <>
      {can('orders.trash') && (
        <Button
          variant="subtle"
          color="gray"
          className={classes.trash}
          leftSection={<IconTrash size={16} stroke={1.6} />}
          onClick={() => {
            onClose()
            void trash([order])
          }}
        >
          {t('common.delete')}
        </Button>
      )}
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/customers/$customerId" params={{ customerId }} {...props} />}
      >
        {t('orders.detail.openCustomer')}
      </Button>
      {can('orders.update') && (
        <Button leftSection={<IconPencil size={16} stroke={1.6} />} onClick={onEdit}>
          {t('common.edit')}
        </Button>
      )}
    </>
  )
}
