import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Contact,
  createContact,
  genders,
  restoreContact,
  trashContact,
  updateContact,
} from '../../shared/customers.ts'
import { ContactPointsEditor } from '../customers/contact-points-editor.tsx'
import { useCall } from '../query.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { isComposing, written } from '../ui/hotkeys.ts'
import { ProblemSummary } from '../ui/problem.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { failed, undoable } from '../ui/undo.tsx'
import { DayInput } from '../ui/when.tsx'
import { type ContactValues, emptyContact, inputOf, patchOf, valuesOf } from './contact-values.ts'
import classes from './contacts.module.css'

type Props = { customerId: string; contact?: Contact; opened: boolean; onClose: () => void }

/** A contact: name, position, how to reach them. */
export const ContactSheet = (props: Props) => {
  const [round, setRound] = useState({ opened: props.opened, count: 0 })
  if (round.opened !== props.opened)
    setRound({ opened: props.opened, count: round.count + (props.opened ? 1 : 0) })
  return <Filling key={round.count} {...props} />
}

const Filling = ({ customerId, contact, opened, onClose }: Props) => {
  const { t } = useTranslation()
  const [before] = useState(() => (contact ? valuesOf(contact) : emptyContact()))
  const [isChecked, setChecked] = useState(false)
  const { save, isPending, problem } = useSave(customerId, contact, () => {
    form.reset(before)
    onClose()
  })
  const form = useForm(before, {
    problem,
    draft: `contact.${contact ? contact.id : `new.${customerId}`}`,
  })
  const submit = () => {
    setChecked(true)
    if (form.values.name.trim()) save(before, form.values)
  }
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={contact ? t('customer.editContact') : t('customer.addContact')}
      footer={
        <>
          {contact && <Delete contact={contact} onDeleted={onClose} />}
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form="contact" loading={isPending} title={written('mod+enter')}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id="contact"
        noValidate
        className={classes.form}
        onSubmit={submitting(submit)}
        onKeyDown={(event) => {
          const isSave = (event.metaKey || event.ctrlKey) && event.key === 'Enter'
          if (isSave && !isComposing(event.nativeEvent)) submit()
        }}
      >
        <ProblemSummary error={problem} shown={['name', 'title', 'note', 'birthday']} />
        <Fields
          form={form}
          problem={problem}
          nameError={isChecked && !form.values.name.trim() ? t('customers.form.nameNeeded') : undefined}
        />
      </form>
    </Sheet>
  )
}

type FieldsProps = {
  form: ReturnType<typeof useForm<ContactValues>>
  problem: Error | null
  nameError?: string
}
const Fields = ({ form, problem, nameError }: FieldsProps) => {
  const { t } = useTranslation()
  const { error, ...name } = form.field('name')
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          data-autofocus
          required
          label={t('customer.contactName')}
          maxLength={200}
          {...name}
          error={error ?? nameError}
        />
        <TextInput label={t('customer.contactTitle')} maxLength={100} {...form.field('title')} />
      </div>
      <ContactPointsEditor
        points={form.values.contactPoints}
        onChange={(contactPoints) => form.set({ contactPoints })}
        problem={problem}
      />
      <Checkbox
        label={t('customer.primaryContact')}
        checked={form.values.isPrimary}
        onChange={(event) => form.set({ isPrimary: event.currentTarget.checked })}
      />
      <div className={classes.pair}>
        <Select
          label={t('customers.field.gender')}
          clearable
          data={genders.map((code) => ({ value: code, label: t(`vocabulary.gender.${code}`) }))}
          value={form.values.gender}
          onChange={(gender) => form.set({ gender: gender as ContactValues['gender'] })}
        />
        <DayInput
          label={t('customers.field.birthday')}
          clearable
          value={form.values.birthday}
          onChange={(birthday) => form.set({ birthday })}
        />
      </div>
      <Textarea label={t('customers.field.note')} autosize minRows={2} {...form.field('note')} />
    </>
  )
}

const Delete = ({
  contact: { customerId, id, name },
  onDeleted,
}: {
  contact: Contact
  onDeleted: () => void
}) => {
  const { t } = useTranslation()
  const params = { customerId, id }
  const restore = useCall(restoreContact)
  const trash = useCall(trashContact, {
    onError: failed,
    onSuccess: () => {
      onDeleted()
      undoable({
        message: t('customer.contactTrashed', { name }),
        undo: () => restore.mutateAsync({ params }),
      })
    },
  })
  return (
    <Button
      variant="subtle"
      color="red"
      className={classes.delete}
      onClick={() => trash.mutate({ params })}
      loading={trash.isPending}
    >
      {t('common.delete')}
    </Button>
  )
}

const useSave = (customerId: string, contact: Contact | undefined, onSuccess: () => void) => {
  const create = useCall(createContact, { onSuccess })
  const update = useCall(updateContact, { onSuccess })
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { isPending, error } = contact ? update : create
  const save = (before: ContactValues, now: ContactValues) => {
    if (!contact) return create.mutate({ params: { customerId }, body: inputOf(now), idempotencyKey })
    const body = patchOf(before, now)
    if (Object.keys(body).length === 0) return onSuccess()
    update.mutate({ params: { customerId, id: contact.id }, body, ifMatch: contact.version })
  }
  return { save, isPending, problem: error }
}
