import { Button, Tooltip } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { useIsPhone } from '../ui/sheet.tsx'
import classes from './customers.module.css'

const CustomerSheet = lazy(() =>
  import('./customer-sheet.tsx').then((file) => ({ default: file.CustomerSheet })),
)

/** The button, its key `n`, and the sheet that it opens. */
export const NewCustomer = ({ isMain }: { isMain?: boolean }) => {
  const { t } = useTranslation()
  const can = useCan()
  const isPhone = useIsPhone()
  const [isOpen, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const open = () => {
    setOpen(true)
    setWasOpen(true)
  }
  const mayCreate = can('customers.create')
  useHotkeys({ n: open }, { enabled: mayCreate && !isMain })
  if (!mayCreate) return null
  return (
    <>
      <Tooltip label={t('customers.newHint')} disabled={isPhone}>
        <Button
          size={isMain ? 'sm' : 'xs'}
          variant={isMain ? 'filled' : 'default'}
          leftSection={<IconUserPlus size={15} stroke={1.75} />}
          className={isMain ? undefined : classes.new}
          aria-label={t('customers.new')}
          onClick={open}
        >
          <span>{t('customers.new')}</span>
        </Button>
      </Tooltip>
      {wasOpen && (
        <Suspense fallback={null}>
          <CustomerSheet opened={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
