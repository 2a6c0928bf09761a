import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp, getFollowUp } from '../../shared/follow-ups.ts'
import { useEndpoint } from '../query.ts'
import { Peek } from '../ui/peek.tsx'
import { useIsPhone } from '../ui/phone.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Failed, SkeletonRows } from '../ui/states.tsx'
import type { Asked } from './asked.ts'
import { FollowUpDetail } from './follow-up-detail.tsx'
import type { FollowUpRef } from './follow-up-search.ts'

type Props = {
  of: FollowUpRef | undefined
  /** As it stands in the list, until the panel has asked for it itself. */
  known?: FollowUp
  asked?: Asked
  onAsk: (asked: Asked | undefined) => void
  onClose: () => void
}

/** One follow-up beside the list; on a phone over it. */
export const FollowUpPanel = ({ of, known, asked, onAsk, onClose }: Props) => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const last = useLast(of)
  const { data, error, refetch } = useEndpoint(
    getFollowUp,
    { params: last ?? { customerId: '', id: '' } },
    { enabled: of !== undefined },
  )
  if (!last || (!of && !isPhone)) return null
  const followUp = data ?? known
  const inside = followUp ? (
    <FollowUpDetail key={followUp.id} followUp={followUp} asked={asked} onAsk={onAsk} onClose={onClose} />
  ) : error ? (
    <Failed error={error} onRetry={() => void refetch()} />
  ) : (
    <SkeletonRows count={5} />
  )
  if (isPhone)
    return (
      <Sheet opened={of !== undefined} onClose={onClose} title={t('followUps.title')}>
        {inside}
      </Sheet>
    )
  return (
    <Peek
      label={t('followUps.peek', { content: followUp?.content ?? '' })}
      title={t('followUps.title')}
      onClose={onClose}
    >
      {inside}
    </Peek>
  )
}

/** The last one stays while its sheet slides away. */
const useLast = (of: FollowUpRef | undefined) => {
  const [last, setLast] = useState(of)
  useEffect(() => {
    if (of) setLast(of)
  }, [of])
  return of ?? last
}
