import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { secondsOf } from '../duration.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** In seconds. */
  value: number | null
  onChange: (seconds: number | null) => void
  /** How seconds are written, from `useFormat()`. */
  write: (seconds: number) => string
  /** Said when what was typed can't be read. */
  unreadable: string
}

/** How long something took, typed as `5m`, `1h20`, `5分30秒` or `4:30`, and written out when left. */
export const DurationInput = ({ value, onChange, write, unreadable, error, ...rest }: Props) => {
  const [typed, setTyped] = useState<string>()
  const seconds = typed ? secondsOf(typed) : undefined
  const isUnreadable = Boolean(typed?.trim()) && seconds === undefined
  return (
    <TextInput
      inputMode="text"
      autoComplete="off"
      {...rest}
      value={typed ?? (value === null ? '' : write(value))}
      error={isUnreadable ? unreadable : error}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(text.trim() ? (secondsOf(text) ?? value) : null)
      }}
      onBlur={() => !isUnreadable && setTyped(undefined)}
    />
  )
}
