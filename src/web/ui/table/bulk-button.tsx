import { Button, type ButtonProps, Popover } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from './in-turn.ts'

type Props = ButtonProps & { icon: Icon; label: string; onClick: () => void }

/** Something that can be done to the chosen rows. */
export const BulkButton = ({ icon: ButtonIcon, label, ...rest }: Props) => (
  <Button
    variant="subtle"
    color="gray"
    size="compact-sm"
    leftSection={<ButtonIcon size={16} stroke={1.7} />}
    {...rest}
  >
    {label}
  </Button>
)

type ChoiceProps = {
  icon: Icon
  label: string
  disabled?: boolean
  children: (close: () => void) => ReactNode
}

/** The same, when it needs to know something first. */
export const BulkChoice = ({ children, ...button }: ChoiceProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top" width={240} trapFocus returnFocus>
      <Popover.Target>
        <div>
          <BulkButton {...button} onClick={() => setOpen(!isOpen)} />
        </div>
      </Popover.Target>
      <Popover.Dropdown p={8}>{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  )
}

/** In place of the buttons, while it is done to one row after the other. */
export const BulkProgress = ({ progress, onStop }: { progress: Progress; onStop: () => void }) => {
  const { t } = useTranslation()
  return (
    <>
      <progress value={progress.done} max={progress.total} aria-label={t('table.working')} />
      <span className="figures">{`${progress.done} / ${progress.total}`}</span>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onStop}>
        {t('table.stop')}
      </Button>
    </>
  )
}
