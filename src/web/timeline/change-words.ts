import { useTranslation } from 'react-i18next'
import { useFormat } from '../me.ts'
import { useUserNames } from '../people/use-users.ts'
import { useWord } from '../words.ts'

const words = ['stage', 'level', 'source', 'channel', 'direction', 'outcome', 'gender'] as const
const isCoded = (field: string): field is (typeof words)[number] => words.some((each) => each === field)

const knownFields = [
  'name',
  'kind',
  'stage',
  'level',
  'source',
  'industry',
  'gender',
  'birthday',
  'address',
  'note',
  'tags',
  'ownerId',
  'channel',
  'direction',
  'occurredAt',
  'durationSeconds',
  'subject',
  'content',
  'contactId',
  'outcome',
  'participantIds',
  'attachmentIds',
] as const
type KnownField = (typeof knownFields)[number]

/** The words for what changed: fields and their values, before and after. */
export const useChangeWords = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  const names = useUserNames()
  const fieldWord = (field: string) =>
    knownFields.some((each) => each === field) ? t(`timeline.field.${field as KnownField}`) : field
  const valueWord = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('timeline.nothing')
    if (Array.isArray(value))
      return value.length ? value.map((each) => valueWord(field, each)).join('、') : t('timeline.nothing')
    if (typeof value === 'object') return 'name' in value ? String(value.name) : t('timeline.something')
    const text = String(value)
    if (isCoded(field)) return word(field, text)
    if (field === 'occurredAt') return format.dayTime(text)
    if (field === 'durationSeconds') return format.duration(Number(text))
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)) return names.get(text) ?? t('timeline.someone')
    return text
  }
  return { fieldWord, valueWord }
}
