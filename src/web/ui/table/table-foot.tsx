import { Button, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { List } from '../../query.ts'
import { useProblemText } from '../problem.tsx'
import classes from './data-table.module.css'

/** Below the rows: that more are coming, or that they didn't. */
export const TableFoot = <T,>({ list }: { list: List<T> }) => {
  const { t } = useTranslation()
  const textOf = useProblemText()
  return (
    <div role="status" className={classes.foot}>
      {list.isFetchingMore && <Loader aria-label={t('common.loading')} />}
      {list.error && list.rows.length > 0 && (
        <span className={classes.footError}>
          {textOf(list.error)}
          <Button size="compact-sm" variant="default" onClick={list.hasMore ? list.fetchMore : list.refetch}>
            {t('common.retry')}
          </Button>
        </span>
      )}
    </div>
  )
}
