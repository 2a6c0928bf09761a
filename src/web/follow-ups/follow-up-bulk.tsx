import { IconBan, IconCircleCheck, IconClockPause, IconTrash, IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { useCan, useMe } from '../me.ts'
import { type Snooze, snoozedTo, snoozes } from '../next-step/snoozes.ts'
import { useUsers } from '../people/use-users.ts'
import { OptionList } from '../ui/option-list.tsx'
import { BulkBar } from '../ui/table/bulk-bar.tsx'
import { BulkButton, BulkChoice, BulkProgress } from '../ui/table/bulk-button.tsx'
import type { Selection } from '../ui/table/selection.ts'
import { useFollowUpBulk } from './use-follow-up-bulk.ts'

type Props = { rows: readonly FollowUp[]; selection: Selection }

/** What can be done to the chosen follow-ups, as far as the role goes. */
export const FollowUpBulkBar = ({ rows, selection }: Props) => {
  const { t } = useTranslation()
  const can = useCan()
  const bulk = useFollowUpBulk()
  const chosen = rows.filter(({ id }) => selection.has(id))
  const open = chosen.filter(({ state }) => state === 'open')
  const then = (work: Promise<void>) => void work.then(selection.clear)
  if (bulk.progress)
    return (
      <BulkBar selection={selection}>
        <BulkProgress progress={bulk.progress} onStop={bulk.stop} />
      </BulkBar>
    )
  return (
    <BulkBar selection={selection}>
      {can('follow_ups.update') && open.length > 0 && <OpenButtons open={open} bulk={bulk} then={then} />}
      {can('follow_ups.trash') && (
        <BulkButton icon={IconTrash} label={t('common.delete')} onClick={() => then(bulk.trash(chosen))} />
      )}
    </BulkBar>
  )
}

type OpenProps = {
  open: readonly FollowUp[]
  bulk: ReturnType<typeof useFollowUpBulk>
  then: (work: Promise<void>) => void
}
const OpenButtons = ({ open, bulk, then }: OpenProps) => {
  const { t } = useTranslation()
  const { timeZone } = useMe()
  const snooze = (chosen: Snooze) => {
    const clock = { now: new Date(), timeZone }
    then(bulk.snooze(open, (row) => snoozedTo(row, chosen, clock)))
  }
  return (
    <>
      <BulkButton
        icon={IconCircleCheck}
        label={t('followUps.bulk.complete')}
        onClick={() => then(bulk.complete(open))}
      />
      <BulkChoice icon={IconClockPause} label={t('followUps.bulk.snooze')}>
        {(close) => (
          <OptionList
            choices={snoozes.map(({ name }) => ({ value: name, label: t(`nextStep.${name}`) }))}
            onChoose={(name) => {
              close()
              snooze(snoozes.find((each) => each.name === name)!)
            }}
          />
        )}
      </BulkChoice>
      <BulkChoice icon={IconUserShare} label={t('followUps.bulk.handOver')}>
        {(close) => (
          <Colleagues
            onChoose={(id) => {
              close()
              then(bulk.handOver(open, id))
            }}
          />
        )}
      </BulkChoice>
      <BulkButton
        icon={IconBan}
        label={t('followUps.bulk.callOff')}
        onClick={() => then(bulk.callOff(open))}
      />
    </>
  )
}

const Colleagues = ({ onChoose }: { onChoose: (id: string) => void }) => {
  const [typed, setTyped] = useState('')
  const users = useUsers(typed)
  return (
    <OptionList
      choices={users.map(({ id, name }) => ({ value: id, label: name }))}
      typed={typed}
      onType={setTyped}
      onChoose={onChoose}
    />
  )
}
