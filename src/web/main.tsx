import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import './ui/theme.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { whenSignedOut } from './api.ts'
import { startI18n } from './i18n.ts'
import { queryClient } from './query.ts'
import { router } from './router.tsx'
import { later } from './ui/later.tsx'
import { cssVariables, theme } from './ui/theme.ts'

whenSignedOut(() => {
  const { pathname, href } = router.state.location
  // The guard of the first page sees the 401 itself.
  if (router.state.status === 'pending' || pathname === '/sign-in') return
  queryClient.clear()
  void router.navigate({ to: '/sign-in', search: { next: href, ended: true } })
})

const Toasts = later(() => import('./ui/toasts.tsx'), 'Toasts')

await startI18n()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Suspense fallback={null}>
          <Toasts />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
