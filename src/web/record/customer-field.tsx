import { Button, Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listCustomers } from '../../shared/customers.ts'
import type { Subject } from '../frame/open.tsx'
import { useEndpoint } from '../query.ts'
import { Marked } from '../search/marked.tsx'
import { piecesOf } from '../search/pieces.ts'
import { useSearch } from '../search/use-search.ts'
import { isComposing } from '../ui/hotkeys.ts'
import { timelineKindSigns } from '../vocabulary.ts'
import classes from './customer-field.module.css'

type Props = {
  customer: Subject | undefined
  onChoose: (customer: Subject | undefined, contactId?: string) => void
  error?: string
  inputRef?: RefObject<HTMLInputElement | null>
}

/** Whom it is about: found by name, pinyin, initials, contact or any part of a number; the recent ones first. */
export const CustomerField = ({ customer, onChoose, error, inputRef }: Props) => {
  const { t } = useTranslation()
  if (!customer) return <CustomerSearch onChoose={onChoose} error={error} inputRef={inputRef} />
  return (
    <div className={classes.chosen}>
      <span className={`${classes.name} one-line`}>{customer.name}</span>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChoose(undefined)}>
        {t('record.otherCustomer')}
      </Button>
    </div>
  )
}

type Found = { key: string; customer: Subject; contactId?: string; contact?: string; excerpt?: string | null }

const useFound = (typed: string) => {
  const { hits, q, isWaiting } = useSearch(typed, { kinds: ['customer', 'contact'], limit: 6 })
  const recent = useEndpoint(
    listCustomers,
    { query: { limit: 5, sort: '-lastContactAt' } },
    { enabled: !typed.trim() },
  )
  const recents = recent.data?.items ?? []
  const found: Found[] = q
    ? hits.map(({ kind, id, customerId, customerName, title, excerpt }) => ({
        key: `${kind} ${id}`,
        customer: { id: customerId, name: customerName },
        ...(kind === 'contact' ? { contactId: id, contact: title } : { excerpt }),
      }))
    : recents.map(({ id, name }) => ({ key: id, customer: { id, name } }))
  return { found, isWaiting }
}

const CustomerSearch = ({ onChoose, error, inputRef }: Omit<Props, 'customer'>) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const own = useRef<HTMLInputElement>(null)
  const input = inputRef ?? own
  // Also when it comes in place of the one chosen before.
  useEffect(() => input.current?.focus(), [input])
  const combobox = useCombobox({ opened: true })
  const { found, isWaiting } = useFound(typed)
  const first = typed.trim() && found[0]?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: Enter takes the first of what was found last
  useEffect(() => {
    if (first) combobox.selectFirstOption()
    else combobox.resetSelectedOption()
  }, [first, found.length])
  const submit = (key: string) => {
    const chosen = found.find((each) => each.key === key)
    if (chosen) onChoose(chosen.customer, chosen.contactId)
  }
  return (
    <div>
      <Combobox store={combobox} onOptionSubmit={submit}>
        {/* The list can't be closed, so Escape is the sheet's. */}
        <Combobox.EventsTarget data-mantine-stop-propagation="false">
          <TextInput
            ref={input}
            data-autofocus
            label={t('record.customer')}
            placeholder={t('record.customerHint')}
            value={typed}
            error={error}
            leftSection={<IconSearch size={16} stroke={1.6} />}
            rightSection={isWaiting ? <Loader size="xs" /> : null}
            autoComplete="off"
            onKeyDownCapture={keepComposing}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        {/* In its place, not over it: a list that floats is lost while the sheet still moves. */}
        <Combobox.Options className={classes.options} aria-label={t('record.customer')}>
          {found.map((each) => (
            <Combobox.Option key={each.key} value={each.key}>
              <FoundCustomer found={each} />
            </Combobox.Option>
          ))}
          {found.length === 0 && !isWaiting && typed.trim() && (
            <Combobox.Empty>{t('common.noMatch')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox>
    </div>
  )
}

/** Enter that ends a composition (229 in Safari) chooses a word of the input method, not a customer. */
const keepComposing = (event: KeyboardEvent) => {
  if (isComposing(event.nativeEvent)) event.stopPropagation()
}

const ContactIcon = timelineKindSigns.communication.icon

const FoundCustomer = ({ found: { customer, contact, excerpt } }: { found: Found }) => (
  <span className={classes.option}>
    {contact && <ContactIcon size={14} stroke={1.6} aria-hidden />}
    <span className="one-line">{contact ?? customer.name}</span>
    {(contact || excerpt) && (
      <span className={`${classes.meta} one-line`}>
        {contact ? customer.name : <Marked pieces={piecesOf(excerpt!)} />}
      </span>
    )}
  </span>
)
