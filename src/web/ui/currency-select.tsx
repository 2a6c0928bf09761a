import { Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../i18n.ts'
import { currencyChoices } from '../regions.ts'

type Props = Omit<SelectProps<string>, 'data' | 'value' | 'onChange'> & {
  value: string
  onChange: (currency: string) => void
}

/** Chooses a currency by its code or name. */
export const CurrencySelect = ({ onChange, ...rest }: Props) => {
  const { t } = useTranslation()
  const locale = spoken()
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the language
  const data = useMemo(() => currencyChoices(), [locale])
  return (
    <Select
      searchable
      allowDeselect={false}
      limit={200}
      nothingFoundMessage={t('common.noMatch')}
      comboboxProps={{ width: 240, position: 'bottom-end' }}
      {...rest}
      data={data}
      onChange={(currency) => currency && onChange(currency)}
    />
  )
}
