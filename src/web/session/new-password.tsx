import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Password } from '../../shared/session.ts'

const shortest = (Password as { minLength?: number }).minLength ?? 10

/** A password that is chosen: says when it is too short once one has left the field. */
export const NewPassword = (props: Omit<PasswordInputProps, 'value'> & { value: string }) => {
  const { t } = useTranslation()
  const [isLeft, setLeft] = useState(false)
  const isShort = isLeft && props.value.length > 0 && props.value.length < shortest
  return (
    <PasswordInput
      label={t('session.password')}
      description={t('session.passwordHint')}
      required
      withAsterisk={false}
      minLength={shortest}
      maxLength={200}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
      {...props}
      error={props.error ?? (isShort ? t('session.passwordTooShort') : undefined)}
      onBlur={() => setLeft(true)}
    />
  )
}
