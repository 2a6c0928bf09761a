import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Subject } from '../frame/open.tsx'
import { CustomerField } from '../record/customer-field.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { OrderForm } from './order-form.tsx'

type Props = {
  opened: boolean
  onClose: () => void
  /** Whose order it is; asked for when left out. */
  customer?: Subject
}

/** Enters an order: first for whom, then what. */
export const NewOrderSheet = (props: Props) => {
  // Begun anew each time it opens; what was typed for the customer is kept as a draft.
  const [opening, setOpening] = useState({ count: 0, opened: props.opened })
  if (opening.opened !== props.opened)
    setOpening({ count: opening.count + (props.opened ? 1 : 0), opened: props.opened })
  return <Entering key={opening.count} {...props} />
}

const Entering = ({ opened, onClose, customer: known }: Props) => {
  const { t } = useTranslation()
  const [customer, setCustomer] = useState(known)
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      size={720}
      title={customer ? t('orders.newFor', { name: customer.name }) : t('orders.forWhom.title')}
    >
      {customer ? (
        <OrderForm customerId={customer.id} onDone={onClose} onCancel={onClose} />
      ) : (
        <CustomerField customer={undefined} onChoose={setCustomer} />
      )}
    </Sheet>
  )
}
