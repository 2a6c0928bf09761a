import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { later } from '../ui/later.tsx'
import classes from './customers.module.css'

const CustomerSheet = later(() => import('./customer-sheet.tsx'), 'CustomerSheet')

/** The button, its key `n`, and the sheet that it opens. */
export const NewCustomer = ({ isMain }: { isMain?: boolean }) => {
  const { t } = useTranslation()
  const can = useCan()
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
      <span data-tip={t('customers.newHint')}>
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
      </span>
      {wasOpen && (
        <Suspense fallback={null}>
          <CustomerSheet opened={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
