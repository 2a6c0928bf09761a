import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './confirm.module.css'
import { ProblemSummary } from './problem.tsx'

type Props = {
  opened: boolean
  onClose: () => void
  /** Asks by the name of what it is about. */
  title: string
  /** What the button does, in one or two words. */
  action: string
  onConfirm: () => void
  isPending?: boolean
  error?: Error | null
  /** What follows from it. */
  children?: ReactNode
}

/** Asks before what can't be undone. What can be undone is done, with `undoable`. */
export const Confirm = ({ opened, onClose, title, action, onConfirm, isPending, error, children }: Props) => {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={440}
      withCloseButton={false}
      classNames={classes}
    >
      <ProblemSummary error={error ?? null} />
      {children}
      <footer className={classes.footer}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button color="red" loading={isPending} onClick={onConfirm}>
          {action}
        </Button>
      </footer>
    </Modal>
  )
}
