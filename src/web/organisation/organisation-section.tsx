import { useTranslation } from 'react-i18next'
import { getOrganisation } from '../../shared/organisation.ts'
import { useEndpoint } from '../query.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/panel.tsx'
import { OrganisationForm } from './organisation-form.tsx'

export const OrganisationSettings = () => {
  const { t } = useTranslation()
  const query = useEndpoint(getOrganisation)
  return (
    <Panel lead={t('organisation.lead')}>
      <Loaded query={query} rows={5}>
        {(organisation) => <OrganisationForm organisation={organisation} />}
      </Loaded>
    </Panel>
  )
}
