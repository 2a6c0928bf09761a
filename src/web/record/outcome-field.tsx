import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { knownOutcomes } from '../../shared/communications.ts'
import { useWord } from '../words.ts'

type Props = { value: string; onChange: (outcome: string) => void; error?: string }

/** How it ended: one of the known outcomes, or in one's own words. */
export const OutcomeField = ({ value, onChange, error }: Props) => {
  const { t } = useTranslation()
  const word = useWord()
  const known = knownOutcomes.map((code) => ({ code, label: t(`vocabulary.outcome.${code}`) }))
  return (
    <Autocomplete
      label={t('record.outcome')}
      placeholder={t('record.outcomeHint')}
      value={word('outcome', value)}
      onChange={(typed) => onChange(known.find(({ label }) => label === typed)?.code ?? typed)}
      data={known.map(({ label }) => label)}
      maxLength={200}
      error={error}
    />
  )
}
