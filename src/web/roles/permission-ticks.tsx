import { Checkbox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Permission } from '../../shared/access.ts'
import classes from './permission-matrix.module.css'
import { shareOf } from './permissions.ts'

export type Toggle = (some: readonly Permission[], isOn: boolean) => void
export type AllProps = {
  label: string
  some: readonly Permission[]
  value: readonly Permission[]
  offered: readonly Permission[]
  onToggle: Toggle
}

/** Ticks all of a row or a column, or none. */
export const All = ({ label, some, value, offered, onToggle }: AllProps) => {
  const open = some.filter((each) => offered.includes(each))
  const share = shareOf(open, value)
  return (
    <Checkbox
      aria-label={label}
      checked={share === 'all'}
      indeterminate={share === 'some'}
      disabled={open.length === 0}
      onChange={() => onToggle(some, share !== 'all')}
    />
  )
}

/** What can only be read. */
export const Mark = ({ isOn }: { isOn: boolean }) => {
  const { t } = useTranslation()
  return isOn ? (
    <IconCheck size={16} stroke={2} className={classes.may} role="img" aria-label={t('roles.may')} />
  ) : (
    <span className={classes.mayNot}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{t('roles.mayNot')}</span>
    </span>
  )
}
