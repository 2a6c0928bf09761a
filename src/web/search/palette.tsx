import { Modal } from '@mantine/core'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { later } from '../ui/later.tsx'
import { useIsPhone } from '../ui/phone.ts'
import { FindBox } from './find-box.tsx'
import classes from './palette.module.css'
import type { Making } from './use-actions.ts'

const CustomerSheet = later(() => import('../customers/customer-sheet.tsx'), 'CustomerSheet')
const ScheduleSheet = later(() => import('../next-step/schedule-sheet.tsx'), 'ScheduleSheet')
const NewOrderSheet = later(() => import('../orders/new-order-sheet.tsx'), 'NewOrderSheet')

/** ⌘K: one box for finding anything and for doing anything. */
export const Palette = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const [making, setMaking] = useState<Making>()
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
        {making === 'order' && <NewOrderSheet opened onClose={stop} />}
      </Suspense>
    </>
  )
}
