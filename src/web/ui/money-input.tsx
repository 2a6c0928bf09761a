import { TextInput, type TextInputProps } from '@mantine/core'
import { minorDigits, minorUnitsOf } from '../format.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** As it is typed, in major units: 19.99. */
  value: string
  onChange: (typed: string) => void
  currency: string
}

/** 1999 → "19.99", as it is typed. */
export const typedAmount = (amount: number, currency: string): string =>
  (amount / 10 ** minorDigits(currency)).toFixed(minorDigits(currency))

const symbolOf = (currency: string): string => {
  try {
    const parts = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    }).formatToParts(0)
    return parts.find(({ type }) => type === 'currency')?.value ?? currency
  } catch {
    return currency
  }
}

/** An amount, typed in major units, with its currency's sign; tidied when it is left. */
export const MoneyInput = ({ value, onChange, currency, onBlur, ...rest }: Props) => {
  const symbol = symbolOf(currency)
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      leftSection={<span className="figures">{symbol}</span>}
      leftSectionWidth={symbol.length > 1 ? 44 : 28}
      leftSectionPointerEvents="none"
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        const amount = minorUnitsOf(value, currency)
        if (amount !== undefined && amount >= 0) onChange(typedAmount(amount, currency))
        onBlur?.(event)
      }}
    />
  )
}
