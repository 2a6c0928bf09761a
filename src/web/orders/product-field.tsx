import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { KeyboardEvent, RefCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../shared/filter.ts'
import { listProducts, type Product } from '../../shared/orders.ts'
import { useCan, useFormat } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { isComposing } from '../ui/hotkeys.ts'
import classes from './order-form.module.css'

const onSale: Filter = { field: 'active', operator: 'eq', value: true }
const filter = JSON.stringify(onSale)

type Props = {
  label: string
  name: string
  /** Whether the name is that of a product of the catalogue. */
  isProduct: boolean
  onName: (name: string) => void
  onProduct: (product: Product) => void
  error?: string
  inputRef?: RefCallback<HTMLInputElement>
}

/** What is ordered: a product, found by name, pinyin or code; or any name, for what isn't in the catalogue. */
export const ProductField = ({ label, name, isProduct, onName, onProduct, error, inputRef }: Props) => {
  const { t } = useTranslation()
  const can = useCan()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [q] = useDebouncedValue(isProduct ? '' : name.trim(), 120)
  const { data } = useEndpoint(
    listProducts,
    { query: { limit: 20, filter, q: q || undefined } },
    { enabled: can('products.read') && combobox.dropdownOpened, keepPrevious: true },
  )
  const products = data?.items ?? []
  const choose = (id: string) => {
    const product = products.find((each) => each.id === id)
    if (product) onProduct(product)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={360} position="bottom-start" withinPortal>
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          aria-label={label}
          placeholder={t('orders.items.namePlaceholder')}
          value={name}
          error={error}
          maxLength={200}
          autoComplete="off"
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDownCapture={keepComposing}
          onChange={(event) => {
            onName(event.currentTarget.value)
            combobox.openDropdown()
            combobox.resetSelectedOption()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={products.length === 0}>
        <Combobox.Options className={classes.products} aria-label={label}>
          {products.map((product) => (
            <Combobox.Option key={product.id} value={product.id}>
              <FoundProduct product={product} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const FoundProduct = ({ product: { name, code, price, unit } }: { product: Product }) => {
  const format = useFormat()
  return (
    <span className={classes.product}>
      <span className="one-line">{name}</span>
      <span className={classes.code}>{code}</span>
      {price && (
        <span className={`${classes.listed} figures`}>
          {format.money(price)}
          {unit && ` / ${unit}`}
        </span>
      )}
    </span>
  )
}

/** Enter that ends a composition chooses a word of the input method, not a product. */
const keepComposing = (event: KeyboardEvent) => {
  if (isComposing(event.nativeEvent)) event.stopPropagation()
}
