import { Modal } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsPhone } from '../ui/phone.ts'
import { FindBox } from './find-box.tsx'
import classes from './palette.module.css'

const CustomerSheet = lazy(() =>
  import('../customers/customer-sheet.tsx').then((file) => ({ default: file.CustomerSheet })),
)
const ScheduleSheet = lazy(() =>
  import('../next-step/schedule-sheet.tsx').then((file) => ({ default: file.ScheduleSheet })),
)

/** ⌘K: one box for finding anything and for doing anything. */
export const Palette = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const [making, setMaking] = useState<'customer' | 'followUp'>()
  const stop = () => setMaking(undefined)
  return (
    <>
      <Modal.Root
        opened={opened}
        onClose={onClose}
        fullScreen={isPhone}
        centered={false}
        size={640}
        yOffset="12vh"
        classNames={{ content: classes.content, body: classes.body }}
        transitionProps={{ transition: 'fade', duration: 100 }}
      >
        <Modal.Overlay backgroundOpacity={0.25} />
        <Modal.Content aria-label={t('search.title')}>
          <Modal.Body>
            <FindBox onClose={onClose} make={setMaking} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
      <Suspense fallback={null}>
        {making === 'customer' && <CustomerSheet opened onClose={stop} />}
        {making === 'followUp' && <ScheduleSheet opened onClose={stop} />}
      </Suspense>
    </>
  )
}
