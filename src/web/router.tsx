import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { calendarSearch } from './calendar/calendar-search.ts'
import { followUpsSearch } from './follow-ups/follow-up-search.ts'
import { Frame } from './frame/frame.tsx'
import { listSearch } from './list-search.ts'
import { ordersSearch } from './orders/order-search.ts'
import { queryClient } from './query.ts'
import { requireSession } from './session/guard.ts'
import { Crash, NoSuchPage, PageLoading } from './ui/states.tsx'

const root = createRootRouteWithContext<{ queryClient: typeof queryClient }>()({
  notFoundComponent: NoSuchPage,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string; ended?: boolean } => ({
    // Only a path of ours: never a way out to another site.
    next: typeof search.next === 'string' && /^\/(?!\/|\\)/.test(search.next) ? search.next : undefined,
    ended: search.ended ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignInPage'),
})
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./pages/setup.tsx'), 'SetupPage'),
})
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./pages/welcome.tsx'), 'WelcomePage'),
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: ({ context, location }) => requireSession(context.queryClient, location.href),
  component: Frame,
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today', replace: true })
  },
})
const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/today',
  validateSearch: (search): { of?: 'team' } => ({ of: search.of === 'team' ? 'team' : undefined }),
  component: lazyRouteComponent(() => import('./pages/today.tsx'), 'TodayPage'),
})
const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/customers.tsx'), 'CustomersPage'),
})
const pool = createRoute({
  getParentRoute: () => signedIn,
  path: '/pool',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/pool.tsx'), 'PoolPage'),
})
const trash = createRoute({
  getParentRoute: () => signedIn,
  path: '/trash',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/trash.tsx'), 'TrashPage'),
})
const trashOthers = createRoute({
  getParentRoute: () => signedIn,
  path: '/trash/others',
  validateSearch: (search): { kind?: string } => ({
    kind: typeof search.kind === 'string' ? search.kind : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/trash-others.tsx'), 'TrashOthersPage'),
})
const customer = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$customerId',
  validateSearch: (search): { at?: string; kinds?: string; channels?: string } => ({
    /** Id of a timeline item to scroll to. */
    at: typeof search.at === 'string' ? search.at : undefined,
    /** What of the timeline is shown. */
    kinds: typeof search.kinds === 'string' ? search.kinds : undefined,
    channels: typeof search.channels === 'string' ? search.channels : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/customer.tsx'), 'CustomerPage'),
})
const followUps = createRoute({
  getParentRoute: () => signedIn,
  path: '/follow-ups',
  validateSearch: followUpsSearch,
  component: lazyRouteComponent(() => import('./pages/follow-ups.tsx'), 'FollowUpsPage'),
})
const calendar = createRoute({
  getParentRoute: () => signedIn,
  path: '/follow-ups/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('./pages/calendar.tsx'), 'CalendarPage'),
})
const orders = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders',
  validateSearch: ordersSearch,
  component: lazyRouteComponent(() => import('./pages/orders.tsx'), 'OrdersPage'),
})
const products = createRoute({
  getParentRoute: () => signedIn,
  path: '/products',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/products.tsx'), 'ProductsPage'),
})
const settingsHome = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'SettingsHomePage'),
})
const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/$section',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'SettingsPage'),
})

const routeTree = root.addChildren([
  signIn,
  setup,
  welcome,
  signedIn.addChildren([
    home,
    today,
    customers,
    customer,
    pool,
    trash,
    trashOthers,
    followUps,
    calendar,
    orders,
    products,
    settingsHome,
    settings,
  ]),
])

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: NoSuchPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
