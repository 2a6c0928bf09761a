import { Input, Radio, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import { PermissionMatrix } from '../roles/permission-matrix.tsx'
import type { useForm } from '../ui/form.tsx'
import { errorAt } from '../ui/problem.tsx'
import { DayInput } from '../ui/when.tsx'
import { type Expiry, expiries, type KeyValues, type Missing } from './api-key-values.ts'
import classes from './api-keys.module.css'

type Props = {
  form: ReturnType<typeof useForm<KeyValues>>
  problem: Error | null
  /** What was left out when it was last tried. */
  missing: readonly Missing[]
}

export const ApiKeyForm = (props: Props) => {
  const { t } = useTranslation()
  const { form, missing } = props
  const name = form.field('name')
  const isNameMissing = missing.includes('name') && !form.values.name.trim()
  return (
    <>
      <TextInput
        {...name}
        label={t('apiKeys.name')}
        description={t('apiKeys.nameHint')}
        placeholder={t('apiKeys.namePlaceholder')}
        error={isNameMissing ? t('apiKeys.nameNeeded') : name.error}
        maxLength={100}
        required
        withAsterisk={false}
        data-autofocus
        autoComplete="off"
      />
      <Until {...props} />
      <May {...props} />
    </>
  )
}

const Until = ({ form: { values, set }, problem, missing }: Props) => {
  const { t } = useTranslation()
  const error = errorAt(problem, 'expiresAt')
  return (
    <div className={classes.pair}>
      <Select
        label={t('apiKeys.expiry')}
        allowDeselect={false}
        value={values.expiry}
        onChange={(expiry) => expiry && set({ expiry: expiry as Expiry })}
        data={expiries.map((value) => ({ value, label: t(`apiKeys.expiries.${value}`) }))}
        error={values.expiry === 'day' ? undefined : error}
      />
      {values.expiry === 'day' && (
        <DayInput
          label={t('apiKeys.lastDay')}
          value={values.lastDay}
          onChange={(lastDay) => set({ lastDay })}
          error={missing.includes('lastDay') ? t('apiKeys.lastDayNeeded') : error}
        />
      )}
    </div>
  )
}

const May = ({ form: { values, set }, problem, missing }: Props) => {
  const { t } = useTranslation()
  const me = useMe()
  const isMissing = missing.includes('permissions') && values.permissions.length === 0
  const error = isMissing ? t('apiKeys.chosenNeeded') : errorAt(problem, 'permissions')
  return (
    <div>
      <Radio.Group
        label={t('apiKeys.may')}
        value={values.may}
        onChange={(may) => set({ may: may as KeyValues['may'] })}
      >
        <div className={classes.choices}>
          {(['all', 'chosen'] as const).map((may) => (
            <Radio
              key={may}
              value={may}
              size="xs"
              label={t(`apiKeys.${may}`)}
              description={t(`apiKeys.${may}Hint`)}
            />
          ))}
        </div>
      </Radio.Group>
      {values.may === 'chosen' && (
        <div className={classes.chosen}>
          {error && <Input.Error role="alert">{error}</Input.Error>}
          <PermissionMatrix
            label={t('apiKeys.may')}
            value={values.permissions}
            offered={me.permissions}
            onChange={(permissions) => set({ permissions })}
          />
        </div>
      )}
      {values.may === 'all' && error && <Input.Error role="alert">{error}</Input.Error>}
    </div>
  )
}
