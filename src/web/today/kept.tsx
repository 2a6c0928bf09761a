import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './kept.module.css'

/** How much was done today: the quiet reward. */
export const Kept = ({ count }: { count: number }) => {
  const { t } = useTranslation()
  return (
    <p className={classes.kept} data-some={count > 0 || undefined}>
      <IconCircleCheck size={16} stroke={1.6} aria-hidden />
      {count ? t('today.kept', { count }) : t('today.noneKept')}
    </p>
  )
}
