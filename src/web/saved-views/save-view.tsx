import { Button, Checkbox, Group, Popover, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeSavedView, type SavedView, type SavedViewInput, saveView } from '../../shared/saved-views.ts'
import type { ListSearch } from '../list-search.ts'
import { useCall } from '../query.ts'
import { submitting } from '../ui/form.tsx'
import { errorAt, problemText } from '../ui/problem.tsx'
import { done, failed } from '../ui/undo.tsx'
import { savedAs } from './saved-view.ts'
import classes from './saved-views.module.css'

export const useChangeView = (view: SavedView) => {
  const change = useCall(changeSavedView, { onError: failed })
  return (body: Partial<SavedViewInput>) => change.mutate({ params: { id: view.id }, body })
}

type Props = {
  list: string
  current: SavedView | undefined
  search: ListSearch
  columns?: readonly string[]
  onSearch: (search: ListSearch) => void
}

/** Keeps what is shown: in the view that was opened, when it is one's own, or as a new one. */
export const SaveViewButton = ({ list, current, search, columns, onSearch }: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const update = useCall(changeSavedView, { onError: failed, onSuccess: () => done(t('views.saved')) })
  return (
    <Group gap={4} wrap="nowrap" className={classes.save}>
      {current?.own && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={update.isPending}
          onClick={() => update.mutate({ params: { id: current.id }, body: savedAs(search, columns) })}
        >
          {t('views.update')}
        </Button>
      )}
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={280} trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconBookmark size={15} stroke={1.75} />}
            onClick={() => setOpen(!isOpen)}
          >
            {t('views.save')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <SaveForm
            list={list}
            search={search}
            columns={columns}
            onSaved={(view) => {
              setOpen(false)
              onSearch({ ...search, view: view.id })
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </Group>
  )
}

type FormProps = Pick<Props, 'list' | 'search' | 'columns'> & { onSaved: (view: SavedView) => void }
const SaveForm = ({ list, search, columns, onSaved }: FormProps) => {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = useCall(saveView, { onSuccess: onSaved })
  const body = { list, name: name.trim(), shared, ...savedAs(search, columns) }
  return (
    <form className={classes.form} onSubmit={submitting(() => name.trim() && save.mutate({ body }))}>
      <TextInput
        data-autofocus
        label={t('views.name')}
        placeholder={t('views.placeholder')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errorAt(save.error, 'name') ?? (save.error && problemText(save.error))}
      />
      <Checkbox
        label={t('views.shared')}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      <Button type="submit" loading={save.isPending} disabled={!name.trim()}>
        {t('common.save')}
      </Button>
    </form>
  )
}
