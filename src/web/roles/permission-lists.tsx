import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Permission, verbsOf } from '../../shared/access.ts'
import classes from './permission-matrix.module.css'
import { All, Mark, type Toggle } from './permission-ticks.tsx'
import { kinds, ofKind, permissionOf, type Verb } from './permissions.ts'

type Props = {
  label: string
  value: readonly Permission[]
  offered: readonly Permission[]
  onToggle?: Toggle
}

/** The matrix on a phone: one kind below the other, its verbs as a list. */
export const PermissionLists = ({ label, value, offered, onToggle }: Props) => {
  const { t } = useTranslation()
  return (
    <fieldset className={classes.lists} aria-label={label}>
      {kinds.map((kind) => {
        const name = t(`roles.kind.${kind}`)
        return (
          <fieldset key={kind} className={classes.list} aria-label={name}>
            <p className={classes.listHead}>
              {name}
              {onToggle && (
                <All
                  label={t('roles.row', { kind: name })}
                  some={ofKind(kind)}
                  value={value}
                  offered={offered}
                  onToggle={onToggle}
                />
              )}
            </p>
            <div className={classes.verbs}>
              {(verbsOf[kind] as readonly Verb[]).map((verb) => {
                const permission = permissionOf(kind, verb)
                const isOn = value.includes(permission)
                const word = t(`roles.verb.${verb}`)
                return onToggle ? (
                  <Checkbox
                    key={verb}
                    classNames={{ body: classes.verb }}
                    label={word}
                    checked={isOn}
                    disabled={!offered.includes(permission)}
                    onChange={() => onToggle([permission], !isOn)}
                  />
                ) : (
                  <span key={verb} className={classes.verb}>
                    <Mark isOn={isOn} /> {word}
                  </span>
                )
              })}
            </div>
          </fieldset>
        )
      })}
    </fieldset>
  )
}
