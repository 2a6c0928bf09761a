import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Customer, createCustomer, updateCustomer } from '../../shared/customers.ts'
import { useMe } from '../me.ts'
import { useCall } from '../query.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { written } from '../ui/hotkeys.ts'
import { ProblemSummary } from '../ui/problem.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { done } from '../ui/undo.tsx'
import { CustomerForm, shownPaths } from './customer-form.tsx'
import { emptyCustomer, inputOf, patchOf, valuesOf } from './customer-form-values.ts'
import classes from './customers.module.css'

type Props = {
  opened: boolean
  onClose: () => void
  /** To edit; left out to create one. */
  customer?: Customer
}

/** The form of a new customer or of one that is there, in a sheet over any page. */
export const CustomerSheet = (props: Props) => {
  // Begun anew each time it opens: with the latest customer, or with the draft.
  const [opening, setOpening] = useState(0)
  const [wasOpen, setWasOpen] = useState(props.opened)
  if (props.opened !== wasOpen) {
    setWasOpen(props.opened)
    if (props.opened) setOpening(opening + 1)
  }
  return <Filling key={opening} {...props} />
}

const Filling = ({ opened, onClose, customer }: Props) => {
  const { t } = useTranslation()
  const me = useMe()
  const [before] = useState(() => (customer ? valuesOf(customer) : emptyCustomer(me.id)))
  const save = useSave(customer, () => {
    form.reset(before)
    onClose()
  })
  const form = useForm(before, {
    problem: save.error,
    draft: customer ? `customer.${customer.id}` : 'customer.new',
  })
  const [isNameMissing, setNameMissing] = useState(false)
  const submit = () => {
    if (!form.values.name.trim()) return setNameMissing(true)
    save.run(before, form.values)
  }
  const title = customer ? t('customers.editTitle', { name: customer.name }) : t('customers.new')
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={title}
      size={560}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form="customer" loading={save.isPending} title={written('mod+enter')}>
            {customer ? t('common.save') : t('customers.form.create')}
          </Button>
        </>
      }
    >
      <form
        id="customer"
        noValidate
        className={classes.form}
        onSubmit={submitting(submit)}
        onKeyDown={(event) => (event.metaKey || event.ctrlKey) && event.key === 'Enter' && submit()}
      >
        <ProblemSummary error={save.error} shown={shownPaths(form.values)} />
        {form.wasRestored && (
          <p className={classes.draft} role="status">
            {t('customers.form.draft')}
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => form.reset(before)}>
              {t('customers.form.discard')}
            </Button>
          </p>
        )}
        <CustomerForm
          form={form}
          problem={save.error}
          customer={customer}
          nameError={isNameMissing && !form.values.name.trim() ? t('customers.form.nameNeeded') : undefined}
        />
      </form>
    </Sheet>
  )
}

const useSave = (customer: Customer | undefined, onSaved: () => void) => {
  const { t } = useTranslation()
  const router = useRouter()
  /** The same for each try, so that a lost answer doesn't make a second customer. */
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const create = useCall(createCustomer, {
    onSuccess: ({ id, name }) => {
      onSaved()
      done(t('customers.form.created', { name }))
      void router.navigate({ to: '/customers/$customerId', params: { customerId: id } })
    },
  })
  const update = useCall(updateCustomer, {
    onSuccess: () => {
      onSaved()
      done(t('customers.form.saved'))
    },
  })
  type Values = Parameters<typeof inputOf>[0]
  const run = (before: Values, values: Values) => {
    if (!customer) return create.mutate({ body: inputOf(values), idempotencyKey })
    const body = patchOf(before, values)
    if (Object.keys(body).length === 0) return onSaved()
    update.mutate({ params: { id: customer.id }, body, ifMatch: customer.version })
  }
  const active = customer ? update : create
  return { run, error: active.error, isPending: active.isPending }
}
