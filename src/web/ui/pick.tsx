import { Popover, UnstyledButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { OptionList } from './option-list.tsx'
import classes from './pick.module.css'

type Props<V extends string | null> = {
  /** What is chosen, for those who don't see it in its place. */
  label: string
  choices: readonly { value: V; label: string }[]
  onPick: (value: V) => void
  /** How the value looks now. */
  children: ReactNode
  placeholder?: string
  readOnly?: boolean
}

/** A value that is chosen anew where it stands. */
export const Pick = <V extends string | null>({
  label,
  choices,
  onPick,
  children,
  placeholder,
  readOnly,
}: Props<V>) => {
  const [opened, setOpened] = useState(false)
  if (readOnly) return children
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <UnstyledButton
          className={classes.shown}
          data-empty={children ? undefined : true}
          aria-label={children ? undefined : `${label}: ${placeholder ?? ''}`}
          title={label}
          onClick={() => setOpened(!opened)}
        >
          {children || placeholder}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.dropdown}>
        <OptionList
          choices={choices}
          onChoose={(value) => {
            setOpened(false)
            onPick(value)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
