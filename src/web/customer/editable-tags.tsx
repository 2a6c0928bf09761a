import { ActionIcon, TagsInput } from '@mantine/core'
import { IconTagPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tags } from '../customers/customer-cells.tsx'
import { useCustomerChoices } from '../customers/customer-words.ts'
import { isComposing } from '../ui/hotkeys.ts'
import classes from './editable-tags.module.css'

type Props = { tags: readonly string[]; onSave: (tags: string[]) => void; readOnly?: boolean }

/** Tags that become an input where they stand, and are kept when it is left. */
export const EditableTags = ({ tags, onSave, readOnly }: Props) => {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string[]>()
  if (draft)
    return (
      <TagsEditing
        tags={draft}
        onChange={setDraft}
        onDone={(isKept) => {
          setDraft(undefined)
          if (isKept && draft.join('\n') !== tags.join('\n')) onSave(draft)
        }}
      />
    )
  return (
    <span className={classes.shown}>
      <Tags tags={tags} />
      {!readOnly && (
        <ActionIcon
          size={24}
          aria-label={t('customer.editTags')}
          title={t('customer.editTags')}
          onClick={() => setDraft([...tags])}
        >
          <IconTagPlus size={16} stroke={1.6} />
        </ActionIcon>
      )}
    </span>
  )
}

type EditingProps = { tags: string[]; onChange: (tags: string[]) => void; onDone: (isKept: boolean) => void }

const TagsEditing = ({ tags, onChange, onDone }: EditingProps) => {
  const { t } = useTranslation()
  const choices = useCustomerChoices()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
    event.stopPropagation()
    onDone(false)
  }
  return (
    <TagsInput
      className={classes.input}
      size="xs"
      autoFocus
      acceptValueOnBlur
      aria-label={t('customers.field.tags')}
      placeholder={t('customers.form.tagsPlaceholder')}
      data={choices.tags}
      value={tags}
      onChange={onChange}
      onBlur={() => onDone(true)}
      onKeyDown={onKeyDown}
      maxTags={50}
    />
  )
}
