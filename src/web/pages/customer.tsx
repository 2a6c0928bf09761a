import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { SkeletonRows } from '../ui/states.tsx'

// Holds the place of the real page.
export const CustomerPage = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('customer.title')}>
      <SkeletonRows />
    </Page>
  )
}
