import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listCustomerFollowUps } from '../../shared/follow-ups.ts'
import type { Subject } from '../frame/open.tsx'
import { useCan } from '../me.ts'
import { OpenStep } from '../next-step/open-step.tsx'
import { useList } from '../query.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { later } from '../ui/later.tsx'
import { Failed, SkeletonRows } from '../ui/states.tsx'
import classes from './next-steps.module.css'

const ScheduleSheet = later(() => import('../next-step/schedule-sheet.tsx'), 'ScheduleSheet')

const open = JSON.stringify({ field: 'state', operator: 'eq', value: 'open' })

/** What was promised to this customer and is still to be kept, the soonest first. */
export const NextSteps = ({ customer }: { customer: Subject }) => {
  const { t } = useTranslation()
  const can = useCan()
  const list = useList(listCustomerFollowUps, {
    params: { customerId: customer.id },
    query: { filter: open, sort: 'dueAt', limit: 5 },
  })
  const [completing, setCompleting] = useState<string>()
  const first = list.rows[0]
  useHotkeys({ e: () => first && setCompleting(first.id) }, { enabled: can('follow_ups.update') })
  return (
    <section className={classes.steps} aria-labelledby="next-steps">
      <header className={classes.top}>
        <h2 id="next-steps" className={classes.title}>
          {t('nextStep.label')}
        </h2>
        {can('follow_ups.create') && <Schedule customer={customer} />}
      </header>
      {list.isLoading && <SkeletonRows count={1} height={44} />}
      {list.error && <Failed error={list.error} onRetry={list.refetch} />}
      {!list.isLoading && !list.error && !first && <p className={classes.none}>{t('customer.noNextStep')}</p>}
      {first && (
        <ul className={classes.list}>
          {list.rows.map((followUp) => (
            <OpenStep
              key={followUp.id}
              followUp={followUp}
              isCompleting={completing === followUp.id}
              onComplete={(is) => setCompleting(is ? followUp.id : undefined)}
            />
          ))}
        </ul>
      )}
      {list.hasMore && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={list.fetchMore}>
          {t('customer.moreSteps')}
        </Button>
      )}
    </section>
  )
}

const Schedule = ({ customer }: { customer: Subject }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState<boolean>()
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconCalendarPlus size={16} stroke={1.6} />}
        onClick={() => setOpen(true)}
      >
        {t('nextStep.schedule')}
      </Button>
      {isOpen !== undefined && (
        <Suspense fallback={null}>
          <ScheduleSheet opened={isOpen} onClose={() => setOpen(false)} customer={customer} />
        </Suspense>
      )}
    </>
  )
}
