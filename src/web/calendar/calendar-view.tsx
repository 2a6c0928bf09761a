import { useRouter } from '@tanstack/react-router'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import type { Asked } from '../follow-ups/asked.ts'
import { openOf, refOf } from '../follow-ups/follow-up-search.ts'
import { NewFollowUp } from '../follow-ups/new-follow-up.tsx'
import { ViewSwitch } from '../follow-ups/view-switch.tsx'
import { Whose } from '../follow-ups/whose.tsx'
import { spoken } from '../i18n.ts'
import { useFormat, useMe } from '../me.ts'
import { later } from '../ui/later.tsx'
import { Page } from '../ui/page.tsx'
import { Failed } from '../ui/states.tsx'
import classes from './calendar.module.css'
import type { CalendarSearch } from './calendar-search.ts'
import { DayPanel } from './day-panel.tsx'
import { firstWeekday, monthOf, weeksOf } from './month.ts'
import { MonthGrid } from './month-grid.tsx'
import { MonthNav } from './month-nav.tsx'
import { useDays } from './use-days.ts'

const FollowUpPanel = later(() => import('../follow-ups/follow-up-panel.tsx'), 'FollowUpPanel')

/** A month of promises, and beside it the day that is looked at. */
export const CalendarView = ({ search }: { search: CalendarSearch }) => {
  const { t } = useTranslation()
  const router = useRouter()
  const { scope } = useMe()
  const go = (next: CalendarSearch) =>
    void router.navigate({ to: '/follow-ups/calendar', search: next, replace: true })
  const { month, day, first } = useShown(search)
  const weeks = useMemo(() => weeksOf(month, first), [month, first])
  const isMine = scope !== 'own' && search.of !== 'everyone'
  const { days, isCut, list } = useDays(weeks[0]![0]!, weeks.at(-1)!.at(-1)!, isMine)
  const look = (chosen: string, open?: FollowUp) =>
    go({ ...search, month: monthOf(chosen), day: chosen, open: open && openOf(open) })
  return (
    <Page
      title={t('calendar.title')}
      shape="compare"
      crumbs={[{ label: t('followUps.title'), to: '/follow-ups' }]}
      actions={
        <>
          <ViewSwitch here="calendar" />
          <NewFollowUp />
        </>
      }
      bar={
        <MonthNav month={month} onMonth={(next) => go({ of: search.of, month: next })}>
          <Whose
            isMine={isMine}
            onChange={(mine) => go({ ...search, of: mine ? undefined : 'everyone', open: undefined })}
          />
        </MonthNav>
      }
    >
      {list.error && list.rows.length === 0 ? (
        <Failed error={list.error} onRetry={list.refetch} />
      ) : (
        <div className={classes.calendar}>
          <div className={classes.main}>
            {isCut && (
              <p className={classes.cut} role="status">
                {t('calendar.cut', { count: list.rows.length })}
              </p>
            )}
            <MonthGrid
              month={month}
              weeks={weeks}
              first={first}
              day={day}
              days={days}
              isLoading={list.isLoading}
              onDay={look}
            />
          </div>
          <Beside day={day} followUps={days.get(day) ?? []} search={search} look={look} />
        </div>
      )}
    </Page>
  )
}

/** The month, the day and how weeks begin: as the address says, else today's. */
const useShown = (search: CalendarSearch) => {
  const today = useFormat().today()
  const month = search.month ?? monthOf(search.day ?? today)
  const fallback = monthOf(today) === month ? today : `${month}-01`
  const isInMonth = search.day && monthOf(search.day) === month
  return {
    month,
    day: isInMonth ? search.day! : fallback,
    first: firstWeekday(spoken(), navigator.languages),
  }
}

type BesideProps = {
  day: string
  followUps: readonly FollowUp[]
  search: CalendarSearch
  look: (day: string, open?: FollowUp) => void
}
/** The day, or the one of its follow-ups that was chosen. */
const Beside = ({ day, followUps, search, look }: BesideProps) => {
  const [asked, setAsked] = useState<Asked>()
  const of = refOf(search.open)
  return (
    <>
      <DayPanel
        day={day}
        followUps={followUps}
        isCovered={of !== undefined}
        onOpen={(followUp, ask) => {
          setAsked(ask)
          look(day, followUp)
        }}
      />
      <Suspense fallback={null}>
        <FollowUpPanel
          of={of}
          known={followUps.find(({ id }) => id === of?.id)}
          asked={asked}
          onAsk={setAsked}
          onClose={() => look(day)}
        />
      </Suspense>
    </>
  )
}
