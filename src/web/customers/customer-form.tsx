import { SegmentedControl, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { type Customer, customerFields, customerKinds, genders } from '../../shared/customers.ts'
import { useCan, useRuleOf } from '../me.ts'
import { UserSelect } from '../people/user-select.tsx'
import { CreatableSelect } from '../ui/creatable.tsx'
import type { useForm } from '../ui/form.tsx'
import { useWord } from '../words.ts'
import { ContactPointsEditor } from './contact-points-editor.tsx'
import type { CustomerValues } from './customer-form-values.ts'
import { useCustomerChoices } from './customer-words.ts'
import classes from './customers.module.css'
import { Duplicates } from './duplicates.tsx'

const DayInput = lazy(() => import('../ui/when.tsx').then((file) => ({ default: file.DayInput })))

type Form = ReturnType<typeof useForm<CustomerValues>>
type Props = { form: Form; problem: Error | null; customer?: Customer; nameError?: string }

/** The paths whose errors are said beside their field. */
export const shownPaths = ({ contactPoints }: CustomerValues): string[] => [
  ...[
    'name',
    'stage',
    'level',
    'source',
    'tags',
    'industry',
    'gender',
    'birthday',
    'address',
    'note',
    'ownerId',
  ],
  ...contactPoints.map((_, index) => `contactPoints.${index}.value`),
]

/** What one needs to know first; the rest below it, for later. */
export const CustomerForm = ({ form, problem, customer, nameError }: Props) => {
  const { t } = useTranslation()
  const word = useWord()
  const { field, values, set } = form
  const isPerson = values.kind === 'person'
  return (
    <>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={t('customers.field.kind')}
        value={values.kind}
        onChange={(kind) => set({ kind: kind as Customer['kind'] })}
        data={customerKinds.map((value) => ({ value, label: word('customerKind', value) }))}
      />
      <TextInput
        {...field('name')}
        error={nameError ?? field('name').error}
        data-autofocus
        required
        maxLength={200}
        autoComplete="off"
        label={t(isPerson ? 'customers.form.personName' : 'customers.form.companyName')}
        placeholder={t(
          isPerson ? 'customers.form.namePlaceholderPerson' : 'customers.form.namePlaceholderCompany',
        )}
      />
      {!customer && <Duplicates values={values} />}
      <ContactPointsEditor
        points={values.contactPoints}
        onChange={(contactPoints) => set({ contactPoints })}
        problem={problem}
      />
      <Standing form={form} customer={customer} />
      <More form={form} customer={customer} />
    </>
  )
}

/** Whether a field may be written: not when the role hides, masks or locks it for this customer. */
const useIsOpen = (customer: Customer | undefined) => {
  const ruleOf = useRuleOf()
  return (name: keyof typeof customerFields | 'note' | 'address') => {
    if (customer?.hiddenFields.includes(name)) return false
    const guard = { note: 'customers.note', address: 'contact_points.address' } as const
    const field = (customerFields as Record<string, { guard?: Parameters<typeof ruleOf>[0] }>)[name]
    return ruleOf(name in guard ? guard[name as keyof typeof guard] : field?.guard) === undefined
  }
}

const Standing = ({ form: { field }, customer }: { form: Form; customer?: Customer }) => {
  const { t } = useTranslation()
  const can = useCan()
  const isOpen = useIsOpen(customer)
  const { stages, levels, sources, tags } = useCustomerChoices()
  return (
    <>
      <div className={classes.pair}>
        <CreatableSelect {...field('stage')} label={t('customers.field.stage')} choices={stages} />
        {isOpen('level') && (
          <CreatableSelect {...field('level')} label={t('customers.field.level')} choices={levels} />
        )}
        {isOpen('source') && (
          <CreatableSelect {...field('source')} label={t('customers.field.source')} choices={sources} />
        )}
        {!customer && can('customers.assign') && (
          <UserSelect
            {...field('ownerId')}
            clearable
            label={t('customers.field.ownerId')}
            placeholder={t('customers.form.ownerHint')}
          />
        )}
      </div>
      <TagsInput
        {...field('tags')}
        label={t('customers.field.tags')}
        placeholder={t('customers.form.tagsPlaceholder')}
        data={[...tags]}
        maxTags={50}
      />
    </>
  )
}

const More = ({ form: { field, values }, customer }: { form: Form; customer?: Customer }) => {
  const { t } = useTranslation()
  const word = useWord()
  const isOpen = useIsOpen(customer)
  const isPerson = values.kind === 'person'
  return (
    <>
      <div className={classes.pair}>
        <TextInput {...field('industry')} label={t('customers.field.industry')} maxLength={100} />
        {isPerson && (
          <Select
            {...field('gender')}
            clearable
            label={t('customers.field.gender')}
            data={genders.map((value) => ({ value, label: word('gender', value) }))}
          />
        )}
        {isPerson && isOpen('birthday') && (
          <Suspense fallback={<div />}>
            <DayInput {...field('birthday')} clearable label={t('customers.field.birthday')} />
          </Suspense>
        )}
      </div>
      {isOpen('address') && (
        <Textarea {...field('address')} label={t('customers.field.address')} autosize maxLength={500} />
      )}
      {isOpen('note') && (
        <Textarea
          {...field('note')}
          label={t('customers.field.note')}
          autosize
          minRows={2}
          maxLength={10_000}
        />
      )}
    </>
  )
}
