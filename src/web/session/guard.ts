import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { getSetup } from '../../shared/organisation.ts'
import { ApiProblem, call } from '../api.ts'
import { speak, spoken } from '../i18n.ts'
import { meQuery } from '../me.ts'

/** Lets through who is signed in, in their language; sends others to sign in, or to set up a fresh instance. */
export const requireSession = async (client: QueryClient, href: string) => {
  try {
    const me = await client.ensureQueryData(meQuery)
    if (me.locale !== spoken()) await speak(me.locale)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error
    const { open } = await call(getSetup).catch(() => ({ open: false }))
    if (open) throw redirect({ to: '/setup' })
    throw redirect({ to: '/sign-in', search: { next: href === '/' ? undefined : href } })
  }
}
