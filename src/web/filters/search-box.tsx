import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './filters.module.css'

const pause = 180

type Props = { value: string | undefined; onChange: (q: string | undefined) => void; placeholder?: string }

/** Searches at each pause in typing, and never in the middle of a word that an input method composes. */
export const SearchBox = ({ value, onChange, placeholder }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value ?? '')
  const composing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped((now) => (now.trim() === (value ?? '') ? now : (value ?? ''))), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const search = (text: string, wait = pause) => {
    clearTimeout(timer.current)
    if (!composing.current) timer.current = setTimeout(() => onChange(text.trim() || undefined), wait)
  }
  const label = placeholder ?? t('filters.search')
  return (
    <TextInput
      className={classes.search}
      type="search"
      size="xs"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} stroke={1.75} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        search(event.currentTarget.value)
      }}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        search(event.currentTarget.value)
      }}
      rightSection={
        typed && (
          <CloseButton
            size="xs"
            aria-label={t('filters.clearSearch')}
            onClick={() => {
              setTyped('')
              search('', 0)
            }}
          />
        )
      }
    />
  )
}
