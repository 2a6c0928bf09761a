import { useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import type { Today } from '../../shared/today.ts'
import { useOnScreen, useOpen } from '../frame/open.tsx'
import { useCan, useMe } from '../me.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { later } from '../ui/later.tsx'
import type { Act } from './act.ts'
import { Completion } from './completion.tsx'
import { promisesOf, type ShelfName, shelfNames, without } from './day.ts'
import { PromiseRow } from './promise-row.tsx'
import { Shelf } from './shelf.tsx'
import { useCurrent } from './use-current.ts'
import type { Promises } from './use-promises.ts'

const PromiseActs = later(() => import('./promise-acts.tsx'), 'PromiseActs')

type Props = { day: Today; isTeam: boolean; promises: Promises }

/** The promises of the day by their urgency. j/k move, e completes, s snoozes, h hands over, Enter opens, c records. */
export const TodayList = ({ day, isTeam, promises }: Props) => {
  const { t } = useTranslation()
  const left = without(day, promises.gone)
  const rows = promisesOf(left)
  const { list, current, tabbable, setCurrent, focus, passOn, ...go } = useCurrent(rows.map(({ id }) => id))
  const row = rows.find(({ id }) => id === current)
  const [completing, setCompleting] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<{ id: string; act: Act }>()
  const mayChange = useCan()('follow_ups.update')
  const navigate = useNavigate()
  useOnScreen(row && { id: row.customerId, name: row.customerName })

  const toggle = useCallback(
    (id: string) =>
      setCompleting((before) => {
        const after = new Set(before)
        return after.delete(id) ? after : after.add(id)
      }),
    [],
  )
  const onAct = useCallback((id: string, act: Act) => setOpen({ id, act }), [])
  useHotkeys({
    j: () => go.move(1),
    arrowdown: () => go.move(1),
    k: () => go.move(-1),
    arrowup: () => go.move(-1),
    home: go.toFirst,
    end: go.toLast,
    ...(row && {
      enter: () => void navigate({ to: '/customers/$customerId', params: { customerId: row.customerId } }),
    }),
    ...(row && mayChange
      ? {
          e: () => toggle(row.id),
          s: () => onAct(row.id, 'snooze'),
          h: () => onAct(row.id, 'handOver'),
        }
      : {}),
  })
  const rowOf = (followUp: FollowUp) => (
    <PromiseRow
      key={followUp.id}
      followUp={followUp}
      isCurrent={followUp.id === current}
      isTabbable={followUp.id === tabbable}
      isGone={promises.gone.has(followUp.id)}
      isCompleting={completing.has(followUp.id)}
      showAssignee={isTeam}
      onCurrent={setCurrent}
      onComplete={toggle}
      onAct={onAct}
      below={
        completing.has(followUp.id) && (
          <Completion
            complete={(body) => {
              passOn(followUp.id)
              return promises.complete(followUp, body)
            }}
            onClose={(isDone) => {
              toggle(followUp.id)
              if (!isDone) focus(followUp.id)
            }}
          />
        )
      }
      over={
        open?.id === followUp.id && (
          <Over
            followUp={followUp}
            act={open.act}
            promises={promises}
            onLeave={() => passOn(followUp.id)}
            onClose={() => {
              setOpen(undefined)
              focus(followUp.id)
            }}
          />
        )
      }
    />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of sections, no fieldset
    <div ref={list} role="group" aria-label={t('today.list')}>
      {shelfNames.map((name: ShelfName) => (
        <Shelf key={name} name={name} total={left[name].total} shown={left[name].items.length}>
          {day[name].items.map(rowOf)}
        </Shelf>
      ))}
    </div>
  )
}

type OverProps = {
  followUp: FollowUp
  act: Act
  promises: Promises
  onLeave: () => void
  onClose: () => void
}

const Over = ({ followUp, act, promises, onLeave, onClose }: OverProps) => {
  const { timeZone } = useMe()
  const { record } = useOpen()
  return (
    <Suspense fallback={null}>
      <PromiseActs
        followUp={followUp}
        act={act}
        onClose={onClose}
        onRecord={() => record({ id: followUp.customerId, name: followUp.customerName })}
        onSnooze={(due, message) => {
          onLeave()
          void promises.snooze(followUp, due, timeZone, message)
        }}
        onHandOver={(id, message) => {
          onLeave()
          void promises.handOver(followUp, id, message)
        }}
        onCallOff={() => {
          onLeave()
          void promises.callOff(followUp)
        }}
      />
    </Suspense>
  )
}
