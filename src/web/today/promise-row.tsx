import { ActionIcon } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconClockPause, IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { useCan } from '../me.ts'
import type { Act } from './act.ts'
import { DueTime } from './due-time.tsx'
import { PromiseMarks } from './promise-marks.tsx'
import classes from './promise-row.module.css'
import { useSwipe } from './use-swipe.ts'

type Props = {
  followUp: FollowUp
  isCurrent: boolean
  isTabbable: boolean
  isGone: boolean
  isCompleting: boolean
  showAssignee: boolean
  onCurrent: (id: string) => void
  onComplete: (id: string) => void
  onAct: (id: string, act: Act) => void
  /** What is open over the row. */
  over: ReactNode
  /** What is open below it. */
  below: ReactNode
}

/** One promise: when, to whom, what, from which conversation, how long they haven't been talked to. */
export const PromiseRow = memo((props: Props) => {
  const { followUp, isCurrent, isTabbable, isGone, isCompleting, onCurrent, onComplete, over, below } = props
  const { t } = useTranslation()
  const mayChange = useCan()('follow_ups.update')
  const { id, customerId, customerName, content } = followUp
  const { by, isFar, touch } = useSwipe(() => onComplete(id))
  const tabIndex = isTabbable ? 0 : -1
  return (
    <li
      className={classes.item}
      data-current={isCurrent || undefined}
      hidden={isGone}
      onFocus={() => onCurrent(id)}
    >
      {by > 0 && (
        <div className={classes.under} data-far={isFar || undefined} aria-hidden>
          <IconCircleCheck size={20} stroke={1.6} />
          {isFar && t('nextStep.complete')}
        </div>
      )}
      <div
        className={classes.row}
        style={by ? { transform: `translateX(${by}px)` } : undefined}
        {...(mayChange ? touch : {})}
      >
        {mayChange ? <Check {...props} tabIndex={tabIndex} /> : <span />}
        <DueTime followUp={followUp} />
        <Link
          to="/customers/$customerId"
          params={{ customerId }}
          preload={false}
          className={classes.open}
          data-promise={id}
          tabIndex={tabIndex}
        >
          <span className={classes.customer}>{customerName}</span>
          <span className={classes.content} title={content}>
            {content}
          </span>
        </Link>
        <PromiseMarks followUp={followUp} showAssignee={props.showAssignee} />
        {mayChange && <Buttons {...props} tabIndex={tabIndex} />}
        <span className={classes.over}>{over}</span>
      </div>
      {isCompleting && <div className={classes.below}>{below}</div>}
    </li>
  )
})

const Check = ({ followUp, isCompleting, onComplete, tabIndex }: Props & { tabIndex: number }) => {
  const { t } = useTranslation()
  const CheckIcon = isCompleting ? IconCircleCheck : IconCircle
  return (
    <ActionIcon
      size={28}
      className={classes.check}
      tabIndex={tabIndex}
      aria-label={t('nextStep.completeThis', { content: followUp.content })}
      aria-expanded={isCompleting}
      onClick={() => onComplete(followUp.id)}
    >
      <CheckIcon size={20} stroke={1.6} className={classes.circle} />
      <IconCircleCheck size={20} stroke={1.6} className={classes.tick} aria-hidden />
    </ActionIcon>
  )
}

const Buttons = ({ followUp: { id, customerName }, onAct, tabIndex }: Props & { tabIndex: number }) => {
  const { t } = useTranslation()
  return (
    <span className={classes.actions}>
      <ActionIcon
        size={28}
        className={classes.snooze}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-label={`${t('nextStep.snooze')} (${customerName})`}
        title={`${t('nextStep.snooze')} (S)`}
        onClick={() => onAct(id, 'snooze')}
      >
        <IconClockPause size={16} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        size={28}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-label={`${t('nextStep.actions')} (${customerName})`}
        title={t('nextStep.actions')}
        onClick={() => onAct(id, 'menu')}
      >
        <IconDots size={16} stroke={1.6} />
      </ActionIcon>
    </span>
  )
}
