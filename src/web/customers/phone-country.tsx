import { useEffect, useState } from 'react'
import { spoken } from '../i18n.ts'
import { useMe } from '../me.ts'

type Read = { text: string; country: string | undefined }

/** The rules of all countries' numbers are large: they come when the first number is typed. */
const read = async (value: string, home: string): Promise<Read | undefined> => {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const number = parsePhoneNumberFromString(value, home as 'CN')
  return number?.isValid() ? { text: number.formatInternational(), country: number.country } : undefined
}

/** Below a phone field: the number as it was understood, and its country. */
export const PhoneCountry = ({ value, className }: { value: string; className?: string }) => {
  const { organisation } = useMe()
  const [known, setKnown] = useState<Read>()
  useEffect(() => {
    let isCurrent = true
    if (value.replace(/\D/g, '').length < 5) setKnown(undefined)
    else void read(value, organisation.country).then((next) => isCurrent && setKnown(next))
    return () => {
      isCurrent = false
    }
  }, [value, organisation.country])
  if (!known) return null
  const names = new Intl.DisplayNames(spoken(), { type: 'region' })
  return (
    <p className={className}>
      {known.text}
      {known.country && ` · ${names.of(known.country)}`}
    </p>
  )
}
