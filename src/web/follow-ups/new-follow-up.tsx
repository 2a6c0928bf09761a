import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { later } from '../ui/later.tsx'
import classes from './follow-ups.module.css'

const ScheduleSheet = later(() => import('../next-step/schedule-sheet.tsx'), 'ScheduleSheet')

/** The button, its key `n`, and the sheet that it opens. */
export const NewFollowUp = ({ isMain }: { isMain?: boolean }) => {
  const { t } = useTranslation()
  const can = useCan()
  const [isOpen, setOpen] = useState<boolean>()
  const mayCreate = can('follow_ups.create')
  useHotkeys({ n: () => setOpen(true) }, { enabled: mayCreate && !isMain })
  if (!mayCreate) return null
  return (
    <>
      <span data-tip={t('followUps.newHint')}>
        <Button
          size={isMain ? 'sm' : 'xs'}
          variant={isMain ? 'filled' : 'default'}
          leftSection={<IconPlus size={15} stroke={1.75} />}
          className={isMain ? undefined : classes.new}
          aria-label={t('followUps.new')}
          onClick={() => setOpen(true)}
        >
          <span>{t('followUps.new')}</span>
        </Button>
      </span>
      {isOpen !== undefined && (
        <Suspense fallback={null}>
          <ScheduleSheet opened={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
