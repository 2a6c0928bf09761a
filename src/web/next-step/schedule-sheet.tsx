import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { scheduleFollowUp } from '../../shared/follow-ups.ts'
import type { Subject } from '../frame/open.tsx'
import { useMe } from '../me.ts'
import { useCall } from '../query.ts'
import { CustomerField } from '../record/customer-field.tsx'
import { submitting } from '../ui/form.tsx'
import { isComposing, written } from '../ui/hotkeys.ts'
import { errorAt, ProblemSummary } from '../ui/problem.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { done } from '../ui/undo.tsx'
import { followUpOf, isPromised, noNextStep } from './next-step.ts'
import { NextStepFields } from './next-step-fields.tsx'
import classes from './schedule-sheet.module.css'

type Props = { opened: boolean; onClose: () => void; customer?: Subject }

/** Promises something without a communication before it. */
export const ScheduleSheet = (props: Props) => {
  const [round, setRound] = useState({ opened: props.opened, count: 0 })
  if (round.opened !== props.opened)
    setRound({ opened: props.opened, count: round.count + (props.opened ? 1 : 0) })
  return <Scheduling key={round.count} {...props} />
}

const Scheduling = ({ opened, onClose, customer: first }: Props) => {
  const { t } = useTranslation()
  const { timeZone } = useMe()
  const [customer, setCustomer] = useState(first)
  const [next, setNext] = useState(noNextStep)
  const [isChecked, setChecked] = useState(false)
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const clock = { now: new Date(), timeZone }
  const schedule = useCall(scheduleFollowUp, {
    onSuccess: ({ customerName }) => {
      onClose()
      done(t('nextStep.scheduled', { name: customerName }))
    },
  })
  const input = followUpOf(next, clock, t('nextStep.otherwise'))
  const save = () => {
    setChecked(true)
    if (customer && input && !schedule.isPending)
      schedule.mutate({ params: { customerId: customer.id }, body: input, idempotencyKey })
  }
  const missing = isPromised(next) ? t('record.nextWithoutTime') : t('nextStep.missing')
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={t('nextStep.schedule')}
      footer={
        <Button type="submit" form="schedule" loading={schedule.isPending} title={written('mod+enter')}>
          {t('common.save')}
        </Button>
      }
    >
      <form
        id="schedule"
        noValidate
        className={classes.form}
        onSubmit={submitting(save)}
        onKeyDown={(event) => {
          const isSave = (event.metaKey || event.ctrlKey) && event.key === 'Enter'
          if (isSave && !isComposing(event.nativeEvent)) save()
        }}
      >
        <ProblemSummary error={schedule.error} shown={['content']} />
        <CustomerField
          customer={customer}
          onChoose={setCustomer}
          error={isChecked && !customer ? t('record.customerMissing') : undefined}
        />
        <NextStepFields
          value={next}
          onChange={setNext}
          clock={clock}
          autoFocus={Boolean(customer)}
          error={errorAt(schedule.error, 'content') ?? (isChecked && !input ? missing : undefined)}
        />
      </form>
    </Sheet>
  )
}
