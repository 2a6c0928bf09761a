import { useTranslation } from 'react-i18next'
import { channels, directions } from '../../shared/communications.ts'
import { Choice } from '../ui/choice.tsx'
import { channelSigns, directionSigns } from '../vocabulary.ts'
import type { RecordDraft } from './record-draft.ts'
import { keyOfChannel } from './record-keys.ts'

type Props = {
  draft: Pick<RecordDraft, 'channel' | 'direction'>
  change: (change: Partial<RecordDraft>) => void
}

export const ChannelField = ({ draft, change }: Props) => {
  const { t } = useTranslation()
  return (
    <Choice
      label={t('record.channel')}
      columns={5}
      stacked
      value={draft.channel}
      onChange={(channel) => change({ channel })}
      options={channels.map((value) => ({
        value,
        label: t(`vocabulary.channel.${value}`),
        icon: channelSigns[value].icon,
        hint: keyOfChannel(value),
      }))}
    />
  )
}

export const DirectionField = ({ draft, change }: Props) => {
  const { t } = useTranslation()
  return (
    <Choice
      label={t('record.direction')}
      columns={2}
      value={draft.direction}
      onChange={(direction) => change({ direction })}
      options={directions.map((value) => ({
        value,
        label: t(`vocabulary.direction.${value}`),
        ...directionSigns[value],
        hint: value === 'inbound' ? 'I' : 'O',
      }))}
    />
  )
}
