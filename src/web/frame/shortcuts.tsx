import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCan } from '../me.ts'
import { written } from '../ui/hotkeys.ts'
import { places } from './places.ts'
import classes from './shortcuts.module.css'

/** `?`: every key, by where it works. */
export const Shortcuts = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation()
  const can = useCan()
  const anywhere: [string, string][] = [
    ['mod+k', t('shortcuts.find')],
    ['c', t('shortcuts.record')],
    ...places
      .filter(({ requires }) => can(requires))
      .map(({ key, word }): [string, string] => [
        `g ${key}`,
        t('shortcuts.goTo', { place: t(`frame.${word}`) }),
      ]),
    ['?', t('shortcuts.help')],
  ]
  const inLists: [string, string][] = [
    ['j / k', t('shortcuts.move')],
    ['enter', t('shortcuts.open')],
    ['space', t('shortcuts.peek')],
    ['x', t('shortcuts.choose')],
    ['shift+x', t('shortcuts.chooseThrough')],
    ['mod+a', t('shortcuts.chooseAll')],
    ['escape', t('shortcuts.leave')],
    ['n', t('shortcuts.newCustomer')],
    ['e', t('shortcuts.complete')],
  ]
  const inForms: [string, string][] = [
    ['mod+enter', t('shortcuts.save')],
    ['1 – 0', t('shortcuts.channel')],
    ['i / o', t('shortcuts.direction')],
  ]
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.groups}>
        <Group title={t('shortcuts.anywhere')} keys={anywhere} />
        <div>
          <Group title={t('shortcuts.inLists')} keys={inLists} />
          <Group title={t('shortcuts.inForms')} keys={inForms} />
        </div>
      </div>
    </Modal>
  )
}

const Group = ({ title, keys }: { title: string; keys: readonly [string, string][] }) => (
  <section className={classes.group}>
    <h3 className={classes.title}>{title}</h3>
    <dl>
      {keys.map(([key, what]) => (
        <div key={key} className={classes.row}>
          <dt>{what}</dt>
          <dd>
            <kbd>{key === 'escape' ? 'Esc' : written(key)}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
