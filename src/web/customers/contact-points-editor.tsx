import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconStar, IconStarFilled, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { contactPointTypes } from '../../shared/customers.ts'
import { errorAt } from '../ui/problem.tsx'
import { useWord } from '../words.ts'
import { newPoint, type PointValues } from './customer-form-values.ts'
import classes from './customers.module.css'
import { PhoneCountry } from './phone-country.tsx'

type Props = {
  points: readonly PointValues[]
  onChange: (points: PointValues[]) => void
  problem: Error | null
  /** Where the list stands in the body that is sent. */
  path?: string
}

/** How to reach someone: a row per number or address, one of each kind preferred. */
export const ContactPointsEditor = ({ points, onChange, problem, path = 'contactPoints' }: Props) => {
  const { t } = useTranslation()
  const replace = (key: string, change: Partial<PointValues>) =>
    onChange(points.map((point) => (point.key === key ? { ...point, ...change } : point)))
  const prefer = ({ key, type }: PointValues) =>
    onChange(
      points.map((point) => (point.type === type ? { ...point, isPrimary: point.key === key } : point)),
    )
  const sent = points.filter(({ value }) => value.trim())
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{t('customers.field.contactPoints')}</legend>
      {points.map((point) => (
        <PointRow
          key={point.key}
          point={point}
          error={errorAt(problem, `${path}.${sent.indexOf(point)}.value`)}
          onChange={(change) => replace(point.key, change)}
          onPrefer={() => prefer(point)}
          onRemove={() => onChange(points.filter(({ key }) => key !== point.key))}
        />
      ))}
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconPlus size={15} />}
        onClick={() => onChange([...points, newPoint(points.length ? 'email' : 'phone')])}
      >
        {t('customers.form.addPoint')}
      </Button>
    </fieldset>
  )
}

const inputModes = { phone: 'tel', whatsapp: 'tel', email: 'email', website: 'url' } as const

type RowProps = {
  point: PointValues
  error?: string
  onChange: (change: Partial<PointValues>) => void
  onPrefer: () => void
  onRemove: () => void
}
const PointRow = ({ point, error, onChange, onPrefer, onRemove }: RowProps) => {
  const { t } = useTranslation()
  const word = useWord()
  const type = word('contactPoint', point.type)
  const preferred = t(point.isPrimary ? 'customers.form.isPrimary' : 'customers.form.primary')
  return (
    <div className={classes.pointRow}>
      <NativeSelect
        aria-label={t('customers.form.pointType')}
        value={point.type}
        disabled={point.masked}
        data={contactPointTypes.map((value) => ({ value, label: word('contactPoint', value) }))}
        onChange={(event) => onChange({ type: event.currentTarget.value as PointValues['type'] })}
      />
      <TextInput
        aria-label={type}
        inputMode={inputModes[point.type as keyof typeof inputModes]}
        autoComplete="off"
        maxLength={500}
        value={point.value}
        readOnly={point.masked}
        title={point.masked ? t('customers.masked') : undefined}
        error={error}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t('customers.form.pointLabel')}
        placeholder={t('customers.form.pointLabelPlaceholder')}
        maxLength={40}
        value={point.label ?? ''}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <div className={classes.pointActions}>
        <Tooltip label={preferred}>
          <ActionIcon
            size={28}
            aria-label={preferred}
            aria-pressed={point.isPrimary ?? false}
            onClick={onPrefer}
          >
            {point.isPrimary ? <IconStarFilled size={15} /> : <IconStar size={15} stroke={1.7} />}
          </ActionIcon>
        </Tooltip>
        <ActionIcon
          size={28}
          aria-label={t('customers.form.removePoint', { value: point.value || type })}
          onClick={onRemove}
        >
          <IconX size={15} stroke={1.7} />
        </ActionIcon>
      </div>
      {(point.type === 'phone' || point.type === 'whatsapp') && !point.masked && (
        <PhoneCountry value={point.value} className={classes.pointHint} />
      )}
    </div>
  )
}
