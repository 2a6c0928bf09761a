import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import classes from './keys.module.css'

/** The keys of the list, for those who have a keyboard. */
export const Keys = () => {
  const { t } = useTranslation()
  const can = useCan()
  const keys = [
    ['J K', t('today.keys.move')],
    ['↵', t('today.keys.open')],
    ...(can('follow_ups.update')
      ? [
          ['E', t('today.keys.complete')],
          ['S', t('today.keys.snooze')],
          ['H', t('today.keys.handOver')],
        ]
      : []),
    ...(can('communications.create') ? [['C', t('today.keys.record')]] : []),
  ]
  return (
    <dl className={classes.keys}>
      {keys.map(([key, what]) => (
        <div key={key} className={classes.key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
