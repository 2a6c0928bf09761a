import { Input, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { listRoles, type User } from '../../shared/people.ts'
import type { Locale } from '../../shared/shapes.ts'
import { localeNames, locales } from '../i18n.ts'
import { useEndpoint } from '../query.ts'
import { useRoleName } from '../roles/use-role-name.ts'
import { useTeamChoices } from '../teams/use-teams.ts'
import type { useForm } from '../ui/form.tsx'
import { useProblemText } from '../ui/problem.tsx'
import type { Missing, UserValues } from './user-values.ts'
import classes from './users.module.css'

type Props = {
  form: ReturnType<typeof useForm<UserValues>>
  /** What was left out when it was last tried. */
  missing: readonly Missing[]
  /** Whose these are; their role and team are shown though one may not list them all. */
  user?: User
}

/** Who someone is and what they may do. */
export const UserFields = (props: Props) => {
  const { t } = useTranslation()
  const { form, missing } = props
  const { values, field } = form
  const name = field('name')
  const email = field('email')
  const isMissing = (what: 'name' | 'email') => missing.includes(what) && !values[what].trim()
  return (
    <>
      <TextInput
        {...name}
        label={t('people.field.name')}
        error={isMissing('name') ? t('people.nameNeeded') : name.error}
        maxLength={100}
        required
        withAsterisk={false}
        data-autofocus
        autoComplete="off"
      />
      <TextInput
        {...email}
        label={t('people.field.email')}
        type="email"
        error={isMissing('email') ? t('people.emailNeeded') : email.error}
        maxLength={254}
        required
        withAsterisk={false}
        autoComplete="off"
      />
      <div className={classes.pair}>
        <RoleSelect {...props} />
        <TeamSelect {...props} />
      </div>
      <Language {...props} />
    </>
  )
}

const RoleSelect = ({ form: { field, values }, missing, user }: Props) => {
  const { t } = useTranslation()
  const textOf = useProblemText()
  const nameOf = useRoleName()
  const { data, error: refused } = useEndpoint(listRoles)
  const { onChange, error, ...role } = field('roleId')
  const isMissing = missing.includes('roleId') && !values.roleId
  const known = data?.items ?? (user ? [user.role] : [])
  return (
    <Select
      {...role}
      value={role.value || null}
      onChange={(id) => id && onChange(id)}
      label={t('people.field.role')}
      data={known.map((each) => ({ value: each.id, label: nameOf(each) }))}
      error={isMissing ? t('people.roleNeeded') : (error ?? (refused ? textOf(refused) : undefined))}
      allowDeselect={false}
      required
      withAsterisk={false}
    />
  )
}

const TeamSelect = ({ form: { field } }: Props) => {
  const { t } = useTranslation()
  const teams = useTeamChoices()
  const { onChange, value, ...team } = field('teamId')
  return (
    <Select
      {...team}
      value={value ?? ''}
      onChange={(id) => onChange(id || null)}
      label={t('people.field.team')}
      description={t('people.teamHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[{ value: '', label: t('people.noTeam') }, ...teams]}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('common.noMatch')}
    />
  )
}

const Language = ({ form: { field } }: Props) => {
  const { t } = useTranslation()
  const { value, onChange, error } = field('locale')
  return (
    <div>
      <p className={classes.label}>{t('people.field.locale')}</p>
      <SegmentedControl
        size="sm"
        aria-label={t('people.field.locale')}
        value={value}
        onChange={(locale) => onChange(locale as Locale)}
        data={locales.map((each) => ({ value: each, label: localeNames[each] }))}
      />
      {error && <Input.Error>{error}</Input.Error>}
    </div>
  )
}
