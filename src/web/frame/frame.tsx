import { useNetwork } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listen } from '../live.ts'
import { useCan } from '../me.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { later } from '../ui/later.tsx'
import { TopBarContext } from '../ui/page.tsx'
import { BottomBar } from './bottom-bar.tsx'
import classes from './frame.module.css'
import { type Opened, OpenProvider, useOpen } from './open.tsx'
import { places } from './places.ts'
import { Rail } from './rail.tsx'
import { TopActions } from './top-actions.tsx'

const QuickRecord = later(() => import('../record/quick-record.tsx'), 'QuickRecord')
const Palette = later(() => import('../search/palette.tsx'), 'Palette')
const Shortcuts = later(() => import('./shortcuts.tsx'), 'Shortcuts')

/** Around every page behind sign-in: rail, bottom bar on a phone, and what opens over the page. */
export const Frame = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  useEffect(() => listen(client), [client])
  return (
    <OpenProvider>
      {(opened) => (
        <div className={classes.frame}>
          <a href="#content" className="visually-hidden">
            {t('common.skipToContent')}
          </a>
          <Keys />
          <Rail />
          <main id="content" tabIndex={-1} className={classes.main}>
            <Offline />
            <TopBarContext value={<TopActions />}>
              <div className={classes.outlet}>
                <Outlet />
              </div>
            </TopBarContext>
          </main>
          <BottomBar />
          <Sheets {...opened} />
        </div>
      )}
    </OpenProvider>
  )
}

/** Loaded when first opened, and kept, so that closing them can be seen. */
const Sheets = ({ recording, finding, closeRecord, closeFind }: Opened) => {
  const hasRecorded = useOnce(recording !== null)
  const hasFound = useOnce(finding)
  return (
    <Suspense fallback={null}>
      {hasRecorded && <QuickRecord opened={recording !== null} onClose={closeRecord} {...recording} />}
      {hasFound && <Palette opened={finding} onClose={closeFind} />}
    </Suspense>
  )
}

const useOnce = (isTrue: boolean) => {
  const [wasTrue, setWas] = useState(isTrue)
  if (isTrue && !wasTrue) setWas(true)
  return wasTrue || isTrue
}

/** The keys that work on every page. */
const Keys = () => {
  const router = useRouter()
  const can = useCan()
  const { record, find } = useOpen()
  const [isHelp, setHelp] = useState(false)
  const goTo = places
    .filter(({ requires }) => can(requires))
    .map(({ key, to }) => [`g ${key}`, () => void router.navigate({ to })] as const)
  useHotkeys({
    'mod+k': find,
    '/': find,
    '?': () => setHelp(true),
    'g s': () => void router.navigate({ to: '/settings' }),
    ...Object.fromEntries(goTo),
    ...(can('communications.create') ? { c: () => record() } : {}),
  })
  return (
    <Suspense fallback={null}>
      <Shortcuts opened={isHelp} onClose={() => setHelp(false)} />
    </Suspense>
  )
}

const Offline = () => {
  const { t } = useTranslation()
  const { online } = useNetwork()
  return (
    <div role="status">{online === false && <p className={classes.offline}>{t('frame.offline')}</p>}</div>
  )
}
