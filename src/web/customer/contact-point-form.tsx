import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type ContactPoint,
  type ContactPointType,
  contactPointTypes,
  createContactPoint,
  updateContactPoint,
} from '../../shared/customers.ts'
import { PhoneCountry } from '../customers/phone-country.tsx'
import { useCall } from '../query.ts'
import { submitting } from '../ui/form.tsx'
import { isComposing } from '../ui/hotkeys.ts'
import { errorAt, useProblemText } from '../ui/problem.tsx'
import classes from './contact-points.module.css'

type Props = { customerId: string; point?: ContactPoint; onDone: () => void }

const inputModes: Partial<Record<ContactPointType, 'tel' | 'email' | 'url'>> = {
  phone: 'tel',
  whatsapp: 'tel',
  email: 'email',
  website: 'url',
}

/** A contact point, typed where it will stand. */
export const ContactPointForm = ({ customerId, point, onDone }: Props) => {
  const { t } = useTranslation()
  const textOf = useProblemText()
  const [type, setType] = useState<ContactPointType>(point?.type ?? 'phone')
  const [value, setValue] = useState(point?.value ?? '')
  const [label, setLabel] = useState(point?.label ?? '')
  const { save, isPending, problem } = useSave(customerId, point, onDone)
  const isPhone = type === 'phone' || type === 'whatsapp'
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
    event.stopPropagation()
    onDone()
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={submitting(() => save({ type, value: value.trim(), label: label.trim() }))}
      onKeyDown={onKeyDown}
    >
      <div className={classes.fields}>
        <NativeSelect
          size="xs"
          aria-label={t('customers.form.pointType')}
          value={type}
          onChange={(event) => setType(event.currentTarget.value as ContactPointType)}
          data={contactPointTypes.map((code) => ({
            value: code,
            label: t(`vocabulary.contactPoint.${code}`),
          }))}
        />
        <TextInput
          size="xs"
          autoFocus
          aria-label={t(`vocabulary.contactPoint.${type}`)}
          inputMode={inputModes[type]}
          autoComplete="off"
          maxLength={500}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          error={errorAt(problem, 'value')}
        />
        <TextInput
          size="xs"
          aria-label={t('customers.form.pointLabel')}
          placeholder={t('customers.form.pointLabelPlaceholder')}
          maxLength={40}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          error={errorAt(problem, 'label')}
        />
      </div>
      {isPhone && <PhoneCountry value={value} className={classes.hint} />}
      {problem && problem.errors.length === 0 && (
        <p role="alert" className={classes.problem}>
          {textOf(problem)}
        </p>
      )}
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button size="compact-sm" type="submit" loading={isPending} disabled={!value.trim()}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}

type Values = { type: ContactPointType; value: string; label: string }

const useSave = (customerId: string, point: ContactPoint | undefined, onSuccess: () => void) => {
  const create = useCall(createContactPoint, { onSuccess })
  const update = useCall(updateContactPoint, { onSuccess })
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { isPending, error } = point ? update : create
  const save = (body: Values) =>
    point
      ? update.mutate({ params: { customerId, id: point.id }, body })
      : create.mutate({ params: { customerId }, body, idempotencyKey })
  return { save, isPending, problem: error }
}
