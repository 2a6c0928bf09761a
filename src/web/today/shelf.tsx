import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Total } from '../../shared/shapes.ts'
import { useFormat } from '../me.ts'
import { BucketList } from '../ui/rows.tsx'
import { bucketSigns } from '../vocabulary.ts'
import type { ShelfName } from './day.ts'
import classes from './shelf.module.css'

type Props = { name: ShelfName; total: Total; shown: number; children: ReactNode }

/** A heading with its promises; what is more than a page can show is counted, with the way to it. */
export const Shelf = ({ name, total, shown, children }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div hidden={total.count === 0}>
      <BucketList
        title={t(`today.shelf.${name}`)}
        count={format.total(total)}
        tone={name === 'overdue' || name === 'today' ? bucketSigns[name].tone : 'plain'}
      >
        {children}
      </BucketList>
      {total.count > shown && (
        <p className={classes.more}>
          {t('today.more', { total: format.total(total), shown: format.number(shown) })}{' '}
          <Link to="/follow-ups">{t('today.all')}</Link>
        </p>
      )}
    </div>
  )
}
