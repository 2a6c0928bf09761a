import { UnstyledButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Customer, genders } from '../../shared/customers.ts'
import { Hidden } from '../customers/customer-cells.tsx'
import { useCustomerChoices } from '../customers/customer-words.ts'
import { useCan, useFormat, useRuleOf } from '../me.ts'
import { Editable } from '../ui/editable.tsx'
import { Pick } from '../ui/pick.tsx'
import { failed } from '../ui/undo.tsx'
import { DayInput } from '../ui/when.tsx'
import { useWord } from '../words.ts'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { useCustomerChange } from './use-customer-change.ts'

type Props = { customer: Customer }

/** What is known about the customer, each fact changed where it stands. */
export const FactsSection = ({ customer }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const isPerson = customer.kind === 'person'
  return (
    <PanelSection title={t('customer.facts')}>
      <dl className={classes.facts}>
        <CodedFact customer={customer} field="source" />
        <TextFact customer={customer} field="industry" />
        {isPerson && <GenderFact customer={customer} />}
        {isPerson && <BirthdayFact customer={customer} />}
        <TextFact customer={customer} field="address" multiline />
        <TextFact customer={customer} field="note" multiline />
        <Fact name={t('customers.field.createdAt')}>
          <time dateTime={customer.createdAt} title={format.full(customer.createdAt)}>
            {format.day(customer.createdAt)}
          </time>
        </Fact>
      </dl>
    </PanelSection>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const guards = {
  address: 'contact_points.address',
  note: 'customers.note',
  source: 'customers.source',
  birthday: 'customers.birthday',
} as const

/** Neither without the permission, nor when a rule of the role keeps the field. */
const useIsStill = () => {
  const can = useCan()
  const ruleOf = useRuleOf()
  return (field: string) => !can('customers.update') || Boolean(ruleOf(guards[field as keyof typeof guards]))
}

type TextProps = Props & { field: 'industry' | 'address' | 'note'; multiline?: boolean }
const TextFact = ({ customer, field, multiline }: TextProps) => {
  const { t } = useTranslation()
  const change = useCustomerChange(customer)
  const isStill = useIsStill()
  const label = t(`customers.field.${field}`)
  return (
    <Fact name={label}>
      {customer.hiddenFields.includes(field) ? (
        <Hidden />
      ) : (
        <Editable
          label={label}
          value={customer[field] ?? ''}
          placeholder={t('customer.addFact')}
          multiline={multiline}
          readOnly={isStill(field)}
          onSave={(value) => change({ [field]: value || null })}
        />
      )}
    </Fact>
  )
}

const CodedFact = ({ customer, field }: Props & { field: 'source' }) => {
  const { t } = useTranslation()
  const word = useWord()
  const change = useCustomerChange(customer)
  const isStill = useIsStill()
  const { sources } = useCustomerChoices()
  const label = t(`customers.field.${field}`)
  return (
    <Fact name={label}>
      {customer.hiddenFields.includes(field) ? (
        <Hidden />
      ) : (
        <Pick
          label={label}
          choices={[...sources, { value: null, label: t('common.none') }]}
          onPick={(source) => void change({ source }).catch(failed)}
          placeholder={t('customer.addFact')}
          readOnly={isStill(field)}
        >
          {word('source', customer.source)}
        </Pick>
      )}
    </Fact>
  )
}

const GenderFact = ({ customer }: Props) => {
  const { t } = useTranslation()
  const change = useCustomerChange(customer)
  const isStill = useIsStill()
  const choices = genders.map((value) => ({ value, label: t(`vocabulary.gender.${value}`) }))
  return (
    <Fact name={t('customers.field.gender')}>
      <Pick
        label={t('customers.field.gender')}
        choices={[...choices, { value: null, label: t('common.unknown') }]}
        onPick={(gender) => void change({ gender }).catch(failed)}
        placeholder={t('customer.addFact')}
        readOnly={isStill('gender')}
      >
        {customer.gender && t(`vocabulary.gender.${customer.gender}`)}
      </Pick>
    </Fact>
  )
}

const BirthdayFact = ({ customer }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const change = useCustomerChange(customer)
  const isStill = useIsStill()
  const [isEditing, setEditing] = useState(false)
  const { birthday, age, hiddenFields } = customer
  const label = t('customers.field.birthday')
  if (hiddenFields.includes('birthday'))
    return (
      <Fact name={label}>
        <Hidden />
      </Fact>
    )
  const said = birthday
    ? `${format.calendarDay(birthday)}${age === null ? '' : ` · ${t('customer.age', { count: age })}`}`
    : ''
  return (
    <Fact name={label}>
      {isEditing ? (
        <DayInput
          aria-label={label}
          autoFocus
          clearable
          value={birthday}
          onChange={(day) => {
            setEditing(false)
            if (day !== birthday) void change({ birthday: day }).catch(failed)
          }}
        />
      ) : isStill('birthday') ? (
        said
      ) : (
        <UnstyledButton
          className={classes.still}
          data-empty={said ? undefined : true}
          onClick={() => setEditing(true)}
          aria-label={`${label}: ${said || t('customer.addFact')}`}
        >
          {said || t('customer.addFact')}
        </UnstyledButton>
      )}
    </Fact>
  )
}
