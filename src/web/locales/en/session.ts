import type { Translation } from '../translation.ts'
import type { session as zhCN } from '../zh-CN/session.ts'

export const session: Translation<typeof zhCN> = {
  signIn: 'Sign in',
  signInTitle: 'Sign in to Rapport',
  email: 'E-mail',
  password: 'Password',
  forgot: 'Forgot your password? Ask an administrator for a reset link.',
  signedOut: 'Your session has ended. Please sign in again.',
  passwordHint: 'At least 10 characters',
  passwordTooShort: 'At least 10 characters',
  showPassword: 'Show password',
  welcomeTitle: 'Welcome, {{name}}',
  welcomeText: 'Choose a password for {{email}}.',
  setPassword: 'Set password and sign in',
  linkBrokenTitle: 'This link no longer works',
  linkBrokenText: 'It was used already or has run out. Ask an administrator for a new one.',
  toSignIn: 'Go to sign-in',
}
