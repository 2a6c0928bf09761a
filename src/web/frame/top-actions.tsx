import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { written } from '../ui/hotkeys.ts'
import { useOpen } from './open.tsx'
import classes from './top-actions.module.css'

/** ⌘K and + Record, on every page. On a phone recording is in the bottom bar. */
export const TopActions = () => {
  const { t } = useTranslation()
  const { record, find } = useOpen()
  const can = useCan()
  const keys = written('mod+k')
  return (
    <>
      <button type="button" className={classes.find} onClick={find} aria-label={`${t('frame.find')} ${keys}`}>
        <IconSearch size={15} stroke={1.75} aria-hidden />
        <span>{t('frame.find')}</span>
        <kbd>{keys}</kbd>
      </button>
      <ActionIcon className={classes.findIcon} size={44} onClick={find} aria-label={t('common.search')}>
        <IconSearch size={20} stroke={1.75} />
      </ActionIcon>
      {can('communications.create') && (
        <span className={classes.record} data-tip={t('frame.recordHint')} data-tip-side="left">
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => record()}>
            {t('frame.record')}
          </Button>
        </span>
      )}
    </>
  )
}
