import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { SkeletonRows } from '../ui/states.tsx'

// Holds the place of the real page.
export const ProductsPage = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('products.title')}>
      <SkeletonRows />
    </Page>
  )
}
