import { Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../i18n.ts'
import { zoneChoicesFor } from './zones.ts'

type Props = Omit<SelectProps<string>, 'data' | 'value' | 'onChange'> & {
  value: string
  onChange: (zone: string) => void
}

/** An IANA zone, found by its place, by what its time is called, or by its offset. */
export const ZoneSelect = ({ value, onChange, ...rest }: Props) => {
  const { t } = useTranslation()
  const locale = spoken()
  const data = useMemo(() => zoneChoicesFor(locale, value), [locale, value])
  return (
    <Select
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('common.noMatch')}
      maxDropdownHeight={320}
      {...rest}
      data={data}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
    />
  )
}
