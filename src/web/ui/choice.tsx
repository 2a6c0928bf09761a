import type { Icon } from '@tabler/icons-react'
import { type CSSProperties, useId } from 'react'
import classes from './choice.module.css'
import { groundOf, inkOf, type Tone } from './tone.tsx'

type Option<T extends string> = { value: T; label: string; icon: Icon; tone?: Tone; hint?: string }
type Props<T extends string> = {
  label: string
  value: T
  onChange: (value: T) => void
  options: readonly Option<T>[]
  columns: number
  /** On a phone the icon stands above its word. */
  stacked?: boolean
}

/** One of a few, each with its icon and word, all in sight. `hint` is the key that chooses it. */
export const Choice = <T extends string>({ label, value, onChange, options, columns, stacked }: Props<T>) => {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={classes.row}
      data-stacked={stacked || undefined}
      style={{ '--columns': columns } as CSSProperties}
    >
      {options.map(({ hint, icon: OptionIcon, tone, ...option }) => (
        <label
          key={option.value}
          className={classes.option}
          style={tone && ({ '--tone-ink': inkOf(tone), '--tone-ground': groundOf(tone) } as CSSProperties)}
        >
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <OptionIcon size={16} stroke={1.6} aria-hidden />
          <span className="one-line">{option.label}</span>
          {hint && (
            <kbd className={classes.hint} aria-hidden>
              {hint}
            </kbd>
          )}
        </label>
      ))}
    </div>
  )
}
