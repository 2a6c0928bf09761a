import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type FollowUp, reopenFollowUp } from '../../shared/follow-ups.ts'
import { useCan, useFormat } from '../me.ts'
import { CompleteForm } from '../next-step/complete-form.tsx'
import { SnoozeMenu } from '../next-step/snooze-menu.tsx'
import { HandOver, StepMenu } from '../next-step/step-menu.tsx'
import { useStep } from '../next-step/use-step.ts'
import { useCall } from '../query.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Fact, Facts } from '../ui/peek.tsx'
import { Pill } from '../ui/tone.tsx'
import { done, failed } from '../ui/undo.tsx'
import { followUpStateSigns } from '../vocabulary.ts'
import type { Asked } from './asked.ts'
import { Due, From, LastContact, PriorityMark } from './follow-up-pieces.tsx'
import { openOf } from './follow-up-search.ts'
import classes from './follow-ups.module.css'
import { useFollowUpBulk } from './use-follow-up-bulk.ts'

type Props = {
  followUp: FollowUp
  asked?: Asked
  onAsk: (asked: Asked | undefined) => void
  onClose: () => void
}

/** What was promised, how it stands, and what can be done about it. */
export const FollowUpDetail = ({ followUp, asked, onAsk, onClose }: Props) => {
  const mayChange = useCan()('follow_ups.update')
  return (
    <div className={classes.detail}>
      <p className={`${classes.what} reading`}>{followUp.content}</p>
      {mayChange &&
        (followUp.state === 'open' ? (
          <Acts followUp={followUp} asked={asked} onAsk={onAsk} onClose={onClose} />
        ) : (
          <Reopen followUp={followUp} />
        ))}
      <Standing followUp={followUp} />
    </div>
  )
}

const Acts = ({ followUp, asked, onAsk, onClose }: Props) => {
  const { t } = useTranslation()
  const step = useStep(followUp)
  const { trash } = useFollowUpBulk()
  // The panel goes first: there is nothing to be asked about what was deleted.
  const throwAway = () => {
    onClose()
    void trash([followUp])
  }
  const close = () => onAsk(undefined)
  useHotkeys(
    { e: () => onAsk('complete'), s: () => onAsk('snooze'), h: () => onAsk('handOver') },
    { enabled: asked === undefined },
  )
  if (asked === 'complete')
    return (
      <div className={classes.completing}>
        <CompleteForm
          isPending={step.isCompleting}
          problem={step.problem}
          onCancel={close}
          onComplete={(body) => step.complete(body, close)}
        />
      </div>
    )
  return (
    <div className={classes.acts}>
      <Button
        leftSection={<IconCircleCheck size={16} stroke={1.7} />}
        title={t('followUps.completeHint')}
        onClick={() => onAsk('complete')}
      >
        {t('followUps.complete')}
      </Button>
      <SnoozeMenu
        followUp={followUp}
        step={step}
        opened={asked === 'snooze'}
        onOpen={(opened) => onAsk(opened ? 'snooze' : undefined)}
      />
      <StepMenu followUp={followUp} step={{ ...step, trash: throwAway }} />
      {asked === 'handOver' && <HandOver followUp={followUp} step={step} onClose={close} />}
    </div>
  )
}

const Reopen = ({ followUp: { customerId, id, version } }: { followUp: FollowUp }) => {
  const { t } = useTranslation()
  const reopen = useCall(reopenFollowUp, {
    onError: failed,
    onSuccess: () => done(t('followUps.reopened')),
  })
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} stroke={1.7} />}
        loading={reopen.isPending}
        onClick={() => reopen.mutate({ params: { customerId, id }, ifMatch: version })}
      >
        {t('followUps.reopen')}
      </Button>
    </div>
  )
}

const Standing = ({ followUp }: { followUp: FollowUp }) => {
  const { t } = useTranslation()
  const { state, customerId, customerName, assignee, priority, lastContactAt, communicationId } = followUp
  return (
    <Facts>
      {state !== 'open' && (
        <Fact name={t('followUps.field.state')}>
          <Pill {...followUpStateSigns[state]}>{t(`vocabulary.followUpState.${state}`)}</Pill>
        </Fact>
      )}
      <Fact name={t('followUps.field.dueAt')}>
        <Due followUp={followUp} />
      </Fact>
      <Fact name={t('followUps.field.customerId')}>
        <Link to="/customers/$customerId" params={{ customerId }} className={classes.strong}>
          {customerName}
        </Link>
      </Fact>
      <Fact name={t('followUps.field.assigneeId')}>{assignee.name}</Fact>
      {priority !== 'normal' && (
        <Fact name={t('followUps.field.priority')}>
          <PriorityMark priority={priority} />
        </Fact>
      )}
      {communicationId && (
        <Fact name={t('followUps.field.from')}>
          <From followUp={followUp} />
        </Fact>
      )}
      <Fact name={t('followUps.field.lastContactAt')}>
        <LastContact at={lastContactAt} />
      </Fact>
      <Ending followUp={followUp} />
    </Facts>
  )
}

/** How it ended, who made it so, and what came after. */
const Ending = ({ followUp }: { followUp: FollowUp }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { customerId, outcome, completedAt, completedBy, nextFollowUpId, createdBy, createdAt } = followUp
  return (
    <>
      {completedAt && (
        <Fact name={t('followUps.field.completedAt')}>
          {t('followUps.completedBy', { name: completedBy?.name ?? '', when: format.dayTime(completedAt) })}
        </Fact>
      )}
      {outcome && (
        <Fact name={t('followUps.field.outcome')}>
          <span className="reading">{outcome}</span>
        </Fact>
      )}
      {nextFollowUpId && (
        <Fact name={t('followUps.next')}>
          <Link
            to="/follow-ups"
            search={(search) => ({ ...search, open: openOf({ customerId, id: nextFollowUpId }) })}
            className={classes.strong}
          >
            {t('followUps.seeNext')}
          </Link>
        </Fact>
      )}
      <Fact name={t('followUps.field.createdBy')}>
        {createdBy?.name ?? format.empty}
        <span className={classes.faint}>{` · ${format.day(createdAt)}`}</span>
      </Fact>
    </>
  )
}
