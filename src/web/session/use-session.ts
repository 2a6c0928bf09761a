import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { changeMe, type Me, signOut } from '../../shared/session.ts'
import type { Locale } from '../../shared/shapes.ts'
import { call } from '../api.ts'
import { forgetDrafts } from '../drafts.ts'
import { speak } from '../i18n.ts'
import { meQuery } from '../me.ts'
import { useCall } from '../query.ts'

/** What follows a sign-in of any kind: the answer is who we are now. */
export const useEnter = () => {
  const client = useQueryClient()
  const router = useRouter()
  return async (me: Me, next = '/today') => {
    client.clear()
    client.setQueryData(meQuery.queryKey, me)
    await speak(me.locale)
    await router.navigate({ to: next, replace: true })
  }
}

export const useSignOut = () => {
  const client = useQueryClient()
  const router = useRouter()
  return async () => {
    await call(signOut).catch(() => undefined)
    await router.navigate({ to: '/sign-in', replace: true })
    client.clear()
    forgetDrafts()
  }
}

/** Changes the language at once, and for the next sign-in too. */
export const useLanguage = () => {
  const client = useQueryClient()
  const change = useCall(changeMe, { onSuccess: (me) => client.setQueryData(meQuery.queryKey, me) })
  return async (locale: Locale) => {
    await speak(locale)
    change.mutate({ body: { locale } })
  }
}
