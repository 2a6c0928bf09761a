import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Kind, type Permission, permissions } from '../../shared/access.ts'
import { useIsPhone } from '../ui/phone.ts'
import { PermissionLists } from './permission-lists.tsx'
import classes from './permission-matrix.module.css'
import { All, type AllProps, Mark, type Toggle } from './permission-ticks.tsx'
import {
  hasVerb,
  kinds,
  ofKind,
  ofVerb,
  permissionOf,
  type Verb,
  verbs,
  withPermissions,
} from './permissions.ts'

type Props = {
  value: readonly Permission[]
  /** Left out where it may only be read. */
  onChange?: (value: Permission[]) => void
  /** What can be given; nobody can give more than they have. */
  offered?: readonly Permission[]
  label: string
}

/** Kinds of records down, verbs across; a tick at the start of a row or the top of a column takes all of it. */
export const PermissionMatrix = (props: Props) => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const { label, value, onChange, offered = permissions } = props
  const toggle = (some: readonly Permission[], isOn: boolean) =>
    onChange?.(withPermissions(value, some, isOn, offered))
  if (isPhone) return <PermissionLists {...props} offered={offered} onToggle={onChange && toggle} />
  return (
    <table className={classes.matrix} aria-label={label}>
      <thead>
        <tr>
          <td />
          {verbs.map((verb) => (
            <th key={verb} scope="col" title={t(`roles.verbHint.${verb}`)}>
              <span className={classes.head}>
                {t(`roles.verb.${verb}`)}
                {onChange && (
                  <All
                    label={t('roles.column', { verb: t(`roles.verb.${verb}`) })}
                    some={ofVerb(verb)}
                    value={value}
                    offered={offered}
                    onToggle={toggle}
                  />
                )}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              <span className={classes.kind}>
                {onChange && (
                  <All
                    label={t('roles.row', { kind: t(`roles.kind.${kind}`) })}
                    some={ofKind(kind)}
                    value={value}
                    offered={offered}
                    onToggle={toggle}
                  />
                )}
                {t(`roles.kind.${kind}`)}
              </span>
            </th>
            {verbs.map((verb) => (
              <td key={verb}>
                {hasVerb(kind, verb) && (
                  <Cell
                    kind={kind}
                    verb={verb}
                    value={value}
                    offered={offered}
                    onToggle={onChange && toggle}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = Pick<AllProps, 'value' | 'offered'> & { kind: Kind; verb: Verb; onToggle?: Toggle }
const Cell = ({ kind, verb, value, offered, onToggle }: CellProps) => {
  const { t } = useTranslation()
  const permission = permissionOf(kind, verb)
  const isOn = value.includes(permission)
  const label = t('roles.permission', { kind: t(`roles.kind.${kind}`), verb: t(`roles.verb.${verb}`) })
  if (!onToggle) return <Mark isOn={isOn} />
  return (
    <Checkbox
      aria-label={label}
      checked={isOn}
      disabled={!offered.includes(permission)}
      onChange={() => onToggle([permission], !isOn)}
    />
  )
}
