import { ActionIcon } from '@mantine/core'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { useCan, useFormat, useMe } from '../me.ts'
import { Row } from '../ui/rows.tsx'
import { Toned } from '../ui/tone.tsx'
import { bucketSigns, prioritySigns } from '../vocabulary.ts'
import { CompleteForm } from './complete-form.tsx'
import classes from './open-step.module.css'
import { SnoozeMenu } from './snooze-menu.tsx'
import { StepMenu } from './step-menu.tsx'
import { useStep } from './use-step.ts'

type Props = {
  followUp: FollowUp
  /** Whether its completion is open, when someone else says so. */
  isCompleting: boolean
  onComplete: (isCompleting: boolean) => void
}

/** A promise that is still to be kept: complete it here, with its outcome and what comes next. */
export const OpenStep = ({ followUp, isCompleting, onComplete }: Props) => {
  const { t } = useTranslation()
  const can = useCan()
  const me = useMe()
  const step = useStep(followUp)
  const [isHovered, setHovered] = useState(false)
  const mayChange = can('follow_ups.update')
  const CheckIcon = isHovered || isCompleting ? IconCircleCheck : IconCircle
  return (
    <Row
      start={
        mayChange && (
          <ActionIcon
            size={28}
            color="teal"
            className={classes.check}
            aria-label={t('nextStep.completeThis', { content: followUp.content })}
            aria-expanded={isCompleting}
            onClick={() => onComplete(!isCompleting)}
            onMouseEnter={() => setHovered(true)}
            onMouseLeave={() => setHovered(false)}
          >
            <CheckIcon size={20} stroke={1.6} />
          </ActionIcon>
        )
      }
      title={<span className={classes.content}>{followUp.content}</span>}
      meta={
        <>
          <Due followUp={followUp} />
          {followUp.assigneeId !== me.id && <span>{followUp.assignee.name}</span>}
        </>
      }
      actions={
        mayChange && (
          <>
            <SnoozeMenu followUp={followUp} step={step} />
            <StepMenu followUp={followUp} step={step} />
          </>
        )
      }
      below={
        isCompleting && (
          <CompleteForm
            isPending={step.isCompleting}
            problem={step.problem}
            onCancel={() => onComplete(false)}
            onComplete={(body) => step.complete(body, () => onComplete(false))}
          />
        )
      }
    />
  )
}

const Due = ({ followUp: { bucket, dueAt, dueOn, priority } }: { followUp: FollowUp }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const sign = bucketSigns[bucket ?? 'later']
  const isPressing = priority === 'high' || priority === 'urgent'
  return (
    <>
      {isPressing && <Toned {...prioritySigns[priority]}>{t(`vocabulary.priority.${priority}`)}</Toned>}
      <Toned {...sign}>
        {bucket === 'overdue' && `${t('vocabulary.bucket.overdue')} `}
        {format.due(dueAt, dueOn)}
      </Toned>
    </>
  )
}
