import { UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { channels } from '../../shared/communications.ts'
import type { Subject } from '../frame/open.tsx'
import { useOpen } from '../frame/open.tsx'
import { useCan } from '../me.ts'
import { channelSigns } from '../vocabulary.ts'
import classes from './record-bar.module.css'

/** One click from a call to its record: the sheet opens with the channel chosen. */
export const RecordBar = ({ customer }: { customer: Subject }) => {
  const { t } = useTranslation()
  const { record } = useOpen()
  const can = useCan()
  if (!can('communications.create')) return null
  return (
    <section className={classes.bar} aria-label={t('customer.quickRecord')}>
      <UnstyledButton className={classes.text} onClick={() => record(customer)}>
        <IconPlus size={16} stroke={1.75} aria-hidden />
        <span className="one-line">{t('customer.recordWith', { name: customer.name })}</span>
        <kbd className={classes.key}>C</kbd>
      </UnstyledButton>
      <div className={classes.channels}>
        {channels.map((channel) => {
          const ChannelIcon = channelSigns[channel].icon
          const label = t(`vocabulary.channel.${channel}`)
          return (
            <UnstyledButton
              key={channel}
              className={classes.channel}
              aria-label={t('customer.recordChannel', { channel: label })}
              data-tip={label}
              onClick={() => record(customer, { channel })}
            >
              <ChannelIcon size={18} stroke={1.6} aria-hidden />
            </UnstyledButton>
          )
        })}
      </div>
    </section>
  )
}
