import { ScrollArea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './option-list.module.css'

type Props<V extends string | null> = {
  choices: readonly { value: V; label: string }[]
  onChoose: (value: V) => void
  /** When the caller searches itself. */
  typed?: string
  onType?: (typed: string) => void
}

/** A short list in a popover, one click to choose; a search box above when it isn't short. */
export const OptionList = <V extends string | null>({
  choices,
  onChoose,
  typed: outer,
  onType,
}: Props<V>) => {
  const { t } = useTranslation()
  const [inner, setInner] = useState('')
  const typed = outer ?? inner
  const shown = onType
    ? choices
    : choices.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))
  return (
    <>
      {(onType || choices.length > 8) && (
        <TextInput
          size="xs"
          data-autofocus
          placeholder={t('common.search')}
          aria-label={t('common.search')}
          value={typed}
          onChange={(event) => (onType ?? setInner)(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={280} type="auto">
        {shown.map(({ value, label }) => (
          <button key={value ?? ''} type="button" className={classes.option} onClick={() => onChoose(value)}>
            {label}
          </button>
        ))}
        {shown.length === 0 && <p className={classes.none}>{t('common.noMatch')}</p>}
      </ScrollArea.Autosize>
    </>
  )
}
