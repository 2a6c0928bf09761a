import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Channel, channels } from '../../shared/communications.ts'
import { timelineKinds } from '../../shared/timeline.ts'
import { useFormat } from '../me.ts'
import { channelSigns, timelineKindSigns } from '../vocabulary.ts'
import classes from './timeline.module.css'
import { isFiltered, ofChannels, type TimelineFilter, toggleKind } from './timeline-filters.ts'

type Props = { filter: TimelineFilter; onChange: (filter: TimelineFilter) => void }

/** What of the timeline is shown: by kind, and communications by channel. */
export const TimelineFilterBar = ({ filter, onChange }: Props) => {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of toggles, no fieldset
    <div className={classes.filters} role="group" aria-label={t('timeline.filters')}>
      <UnstyledButton
        className={classes.filter}
        aria-pressed={!isFiltered(filter)}
        onClick={() => onChange({ kinds: [], channels: [] })}
      >
        {t('common.all')}
      </UnstyledButton>
      {timelineKinds.map((kind) => {
        const KindIcon = timelineKindSigns[kind].icon
        return (
          <UnstyledButton
            key={kind}
            className={classes.filter}
            aria-pressed={filter.kinds.includes(kind)}
            onClick={() => onChange(toggleKind(filter, kind))}
          >
            <KindIcon size={15} stroke={1.6} aria-hidden />
            {t(`vocabulary.timelineKind.${kind}`)}
          </UnstyledButton>
        )
      })}
      <ChannelMenu chosen={filter.channels} onChange={(chosen) => onChange(ofChannels(chosen))} />
    </div>
  )
}

type ChannelMenuProps = { chosen: readonly Channel[]; onChange: (chosen: Channel[]) => void }

const ChannelMenu = ({ chosen, onChange }: ChannelMenuProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const toggle = (channel: Channel) =>
    onChange(channels.filter((each) => chosen.includes(each) !== (each === channel)))
  const label = chosen.length
    ? format.list(chosen.map((channel) => t(`vocabulary.channel.${channel}`)))
    : t('timeline.channels')
  return (
    <Menu position="bottom-start" closeOnItemClick={false} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.filter} aria-pressed={chosen.length > 0}>
          <span className="one-line">{label}</span>
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {channels.map((channel) => {
          const ChannelIcon = channelSigns[channel].icon
          const isChosen = chosen.includes(channel)
          return (
            <Menu.Item
              key={channel}
              role="menuitemcheckbox"
              aria-checked={isChosen}
              leftSection={<ChannelIcon size={16} stroke={1.6} />}
              rightSection={isChosen && <IconCheck size={16} />}
              onClick={() => toggle(channel)}
            >
              {t(`vocabulary.channel.${channel}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
