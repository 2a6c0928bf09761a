import { ActionIcon, Button, Kbd, Tooltip, UnstyledButton } from '@mantine/core'
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
      <UnstyledButton className={classes.find} onClick={find} aria-label={t('frame.findHint', { keys })}>
        <IconSearch size={15} stroke={1.75} aria-hidden />
        <span>{t('frame.find')}</span>
        <Kbd size="xs">{keys}</Kbd>
      </UnstyledButton>
      <ActionIcon className={classes.findIcon} size={44} onClick={find} aria-label={t('common.search')}>
        <IconSearch size={20} stroke={1.75} />
      </ActionIcon>
      {can('communications.create') && (
        <Tooltip label={t('frame.recordHint')}>
          <Button
            className={classes.record}
            size="xs"
            leftSection={<IconPlus size={15} />}
            onClick={() => record()}
          >
            {t('frame.record')}
          </Button>
        </Tooltip>
      )}
    </>
  )
}
