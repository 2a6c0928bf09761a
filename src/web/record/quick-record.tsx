import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channel, Communication } from '../../shared/communications.ts'
import type { Subject } from '../frame/open.tsx'
import { isMac, written } from '../ui/hotkeys.ts'
import { useIsPhone } from '../ui/phone.ts'
import { Sheet } from '../ui/sheet.tsx'
import { done } from '../ui/undo.tsx'
import classes from './record-form.module.css'
import { formId, RecordForm } from './record-form.tsx'
import { useRecording } from './use-recording.ts'

type Props = { opened: boolean; onClose: () => void; customer?: Subject; channel?: Channel }

/** The sheet in which anything is recorded, from anywhere, in under ten seconds. */
export const QuickRecord = ({ opened, onClose, customer, channel }: Props) => {
  const round = useRound(opened)
  // What was asked for when it was opened; closing forgets it before the sheet is gone.
  const [asked, setAsked] = useState({ round, customer, channel })
  if (opened && asked.round !== round) setAsked({ round, customer, channel })
  return (
    <Recorder key={round} opened={opened} onClose={onClose} {...(opened ? { customer, channel } : asked)} />
  )
}

/** Counts openings: each begins with a form of its own, or with the draft that was left. */
const useRound = (opened: boolean) => {
  const [state, setState] = useState({ opened, round: 0 })
  if (state.opened !== opened) setState({ opened, round: state.round + (opened ? 1 : 0) })
  return state.opened !== opened && opened ? state.round + 1 : state.round
}

const Recorder = ({ opened, onClose, customer, channel }: Props) => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const onSaved = (communication: Communication) => {
    onClose()
    done(t('record.saved', { name: communication.customerName }))
  }
  const recording = useRecording({ customer, channel, onSaved })
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={t('record.title')}
      size={600}
      footer={
        <>
          <span className={classes.keys}>{t('record.keys', { alt: isMac ? '⌥' : 'Alt' })}</span>
          <Button type="submit" form={formId} className={classes.save} loading={recording.isSaving}>
            {t('record.save')} {!isPhone && <kbd className={classes.kbd}>{written('mod+enter')}</kbd>}
          </Button>
        </>
      }
    >
      <RecordForm recording={recording} />
    </Sheet>
  )
}
