import { Button } from '@mantine/core'
import { IconArrowUpRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { version } from '../../../package.json'
import { Shortcuts } from '../frame/shortcuts.tsx'
import { Group, Panel, Setting } from '../ui/panel.tsx'

/** Which version this is, the way to the API, and the keys. */
export const About = () => {
  const { t } = useTranslation()
  return (
    <Panel lead={t('settings.about.lead')}>
      <Group title={t('common.product')}>
        <Setting label={t('settings.about.version')}>
          <span className="figures">{version}</span>
        </Setting>
        <Setting label={t('settings.about.licence')}>Apache-2.0</Setting>
        <Keys />
      </Group>
      <Group title={t('settings.about.developers')} hint={t('settings.about.developersHint')}>
        <Setting label={t('settings.about.docs')} hint={t('settings.about.docsHint')}>
          <Outside href="/api/docs" label={t('settings.about.docs')} />
        </Setting>
        <Setting label={t('settings.about.openapi')} hint={t('settings.about.openapiHint')}>
          <Outside href="/api/openapi.json" label={t('settings.about.openapi')} />
        </Setting>
      </Group>
    </Panel>
  )
}

const Keys = () => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Setting label={t('shortcuts.title')} hint={t('settings.about.keysHint')}>
      <Button
        variant="default"
        aria-label={`${t('settings.about.show')} ${t('shortcuts.title')}`}
        onClick={() => setOpen(true)}
      >
        {t('settings.about.show')}
      </Button>
      <Shortcuts opened={isOpen} onClose={() => setOpen(false)} />
    </Setting>
  )
}

/** Served beside the app, not by its router. */
const Outside = ({ href, label }: { href: string; label: string }) => {
  const { t } = useTranslation()
  return (
    <Button
      component="a"
      href={href}
      target="_blank"
      rel="noreferrer"
      variant="default"
      rightSection={<IconArrowUpRight size={15} stroke={1.75} />}
      aria-label={`${t('common.open')} ${label}`}
    >
      {t('common.open')}
    </Button>
  )
}
