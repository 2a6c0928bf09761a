import { ActionIcon, Button, Checkbox, SegmentedControl, Select } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type FieldRule, type GuardedField, guardedFields } from '../../shared/access.ts'
import { errorAt } from '../ui/problem.tsx'
import classes from './field-rules.module.css'
import { type Effect, effectsOf, freeFields, movedTo, newRule } from './field-rules.ts'
import { RulePreview } from './rule-preview.tsx'

type Props = {
  rules: readonly FieldRule[]
  /** Left out where they may only be read. */
  onChange?: (rules: FieldRule[]) => void
  problem: Error | null
}

/** Which fields are kept from a role, how, and what that looks like. */
export const FieldRulesEditor = ({ rules, onChange, problem }: Props) => {
  const { t } = useTranslation()
  const next = newRule(rules)
  return (
    <>
      {rules.length === 0 && <p className={classes.none}>{t('roles.noRules')}</p>}
      <ul className={classes.rules}>
        {rules.map((rule, at) => (
          <RuleRow
            key={rule.field}
            rule={rule}
            others={rules.filter((each) => each !== rule)}
            onChange={onChange && ((changed) => onChange(rules.with(at, changed)))}
            onRemove={() => onChange?.(rules.toSpliced(at, 1))}
            error={errorAt(problem, `fieldRules.${at}.field`)}
          />
        ))}
      </ul>
      {onChange && (
        <Button
          variant="default"
          size="xs"
          className={classes.add}
          leftSection={<IconPlus size={15} />}
          disabled={!next}
          onClick={() => next && onChange([...rules, next])}
        >
          {t(next ? 'roles.addRule' : 'roles.allRules')}
        </Button>
      )}
    </>
  )
}

type RowProps = {
  rule: FieldRule
  others: readonly FieldRule[]
  onChange?: (rule: FieldRule) => void
  onRemove: () => void
  error?: string
}

const RuleRow = ({ rule, others, onChange, onRemove, error }: RowProps) => {
  const { t } = useTranslation()
  const name = t(`roles.field.${rule.field}`)
  const free = freeFields(others)
  return (
    <li className={classes.rule}>
      <fieldset
        className={classes.controls}
        aria-label={t('roles.rule', { field: name })}
        disabled={!onChange}
      >
        <Select
          aria-label={t('roles.ruleField')}
          className={classes.field}
          allowDeselect={false}
          value={rule.field}
          data={guardedFields
            .filter((field) => free.includes(field))
            .map((value) => ({ value, label: t(`roles.field.${value}`) }))}
          onChange={(field) => field && onChange?.(movedTo(rule, field as GuardedField))}
          readOnly={!onChange}
          error={error}
        />
        <SegmentedControl
          size="sm"
          aria-label={t('roles.ruleEffect')}
          value={rule.effect}
          readOnly={!onChange}
          data={effectsOf(rule.field, rule.effect).map((value) => ({
            value,
            label: t(`roles.effect.${value}`),
          }))}
          onChange={(effect) => onChange?.({ ...rule, effect: effect as Effect })}
        />
        <Checkbox
          label={t('roles.exceptOwnerTeam')}
          title={t('roles.exceptOwnerTeamHint')}
          checked={rule.exceptOwnerTeam}
          onChange={(event) => onChange?.({ ...rule, exceptOwnerTeam: event.currentTarget.checked })}
        />
        {onChange && (
          <ActionIcon
            className={classes.remove}
            size="lg"
            aria-label={t('roles.removeRule', { field: name })}
            onClick={onRemove}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </fieldset>
      <RulePreview rule={rule} />
    </li>
  )
}
