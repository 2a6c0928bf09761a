import { Menu } from '@mantine/core'
import { IconChevronDown, IconLock, IconPencil, IconTrash, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeSavedView, type SavedView, saveView } from '../../shared/saved-views.ts'
import { call } from '../api.ts'
import type { ListSearch } from '../list-search.ts'
import { queryClient, useCall } from '../query.ts'
import { failed, undoable } from '../ui/undo.tsx'
import { useChangeView } from './save-view.tsx'
import classes from './saved-views.module.css'

type Props = { view: SavedView; onSearch: (search: ListSearch) => void }

/** What the owner of a view can do with it. */
export const ViewMenu = ({ view, onSearch }: Props) => {
  const { t } = useTranslation()
  const change = useChangeView(view)
  const [name, setName] = useState<string>()
  const remove = useCall(removeSavedView, {
    onError: failed,
    onSuccess: () => {
      onSearch({})
      undoable({ message: t('views.removed', { name: view.name }), undo: () => putBack(view) })
    },
  })
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <button type="button" className={classes.menu} aria-label={t('views.menu', { name: view.name })}>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          closeMenuOnClick={false}
          leftSection={<IconPencil size={16} />}
          onClick={() => setName(view.name)}
        >
          {name === undefined ? (
            t('views.rename')
          ) : (
            <input
              className={classes.rename}
              // biome-ignore lint/a11y/noAutofocus: asked for by the click that made it
              autoFocus
              aria-label={t('views.name')}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                event.stopPropagation()
                if (event.key !== 'Enter' || event.nativeEvent.isComposing || !name.trim()) return
                change({ name: name.trim() })
                setName(undefined)
              }}
            />
          )}
        </Menu.Item>
        <Menu.Item
          leftSection={view.shared ? <IconLock size={16} /> : <IconUsers size={16} />}
          onClick={() => change({ shared: !view.shared })}
        >
          {t(view.shared ? 'views.unshare' : 'views.share')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          onClick={() => remove.mutate({ params: { id: view.id } })}
        >
          {t('views.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const putBack = async ({ list, name, shared, filter, sort, columns }: SavedView) => {
  await call(saveView, {
    body: {
      list,
      name,
      shared,
      filter: filter ?? undefined,
      sort: sort ?? undefined,
      columns: columns ?? undefined,
    },
  })
  await queryClient.invalidateQueries({ queryKey: ['/saved-views'] })
}
