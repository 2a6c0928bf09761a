import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import classes from './follow-ups.module.css'

type Props = { isMine: boolean; onChange: (isMine: boolean) => void }

/** One's own or all that the role reaches; not for those who reach only their own. */
export const Whose = ({ isMine, onChange }: Props) => {
  const { t } = useTranslation()
  const { scope } = useMe()
  if (scope === 'own') return null
  return (
    <SegmentedControl
      className={classes.whose}
      aria-label={t('followUps.whose')}
      value={isMine ? 'mine' : 'everyone'}
      onChange={(value) => onChange(value === 'mine')}
      data={[
        { value: 'mine', label: t('followUps.mine') },
        { value: 'everyone', label: t('followUps.everyone') },
      ]}
    />
  )
}
