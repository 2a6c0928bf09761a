import { useTranslation } from 'react-i18next'
import { minorDigits } from '../format.ts'
import { useFormat, useMe } from '../me.ts'
import { useUserNames } from '../people/use-users.ts'
import type { FilterField } from './filter-field.ts'
import type { Part } from './modes.ts'

/** The words after the field's name on a chip: "is 张三", "最近 30 天内". */
export const useSay = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const me = useMe()
  const names = useUserNames()
  const saidValue = (field: FilterField, { value }: Part): string => {
    if (Array.isArray(value)) {
      const said = value.map((code) => nameOf(field, code))
      return said.length > 2 ? t('filters.andMore', { count: said.length }) : said.join('、')
    }
    if (field.type === 'money' && typeof value === 'number')
      return format.money({ amount: value, currency: me.organisation.currency })
    if (typeof value === 'number') return format.number(value)
    return field.type === 'day' || field.type === 'instant' ? format.calendarDay(String(value)) : `“${value}”`
  }
  const nameOf = (field: FilterField, code: string): string => {
    if (field.type === 'user') return code === 'me' ? t('common.you') : (names.get(code) ?? '…')
    return field.choices?.find(({ value }) => value === code)?.label ?? code
  }
  return (field: FilterField, part: Part): string => {
    const { mode, value } = part
    if (mode === 'in_last' || mode === 'not_in_last' || mode === 'in_next')
      return t(`filters.said.${mode}`, { days: value as number })
    const verb = t(`filters.mode.${mode}`)
    return value === undefined ? verb : `${verb} ${saidValue(field, part)}`
  }
}

/** Money is typed in major units and kept in minor ones. */
export const useMinor = () => {
  const { organisation } = useMe()
  return { currency: organisation.currency, unit: 10 ** minorDigits(organisation.currency) }
}
