import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { SkeletonRows } from '../ui/states.tsx'

// Holds the place of the real page.
export const PoolPage = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('customers.title')}>
      <SkeletonRows />
    </Page>
  )
}
