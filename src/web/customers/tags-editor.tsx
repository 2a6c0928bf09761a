import { Button, SegmentedControl, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './customers.module.css'

type Props = {
  known: readonly string[]
  onApply: (change: { addTags?: string[]; removeTags?: string[] }) => void
}

/** Adds tags to many customers, or takes them away. */
export const TagsEditor = ({ known, onApply }: Props) => {
  const { t } = useTranslation()
  const [way, setWay] = useState<'addTags' | 'removeTags'>('addTags')
  const [tags, setTags] = useState<string[]>([])
  return (
    <div className={classes.tagsEditor}>
      <SegmentedControl
        fullWidth
        value={way}
        onChange={(next) => setWay(next as typeof way)}
        data={(['addTags', 'removeTags'] as const).map((value) => ({
          value,
          label: t(`customers.bulk.${value}`),
        }))}
      />
      <TagsInput
        data-autofocus
        size="xs"
        aria-label={t('customers.field.tags')}
        placeholder={t('customers.form.tagsPlaceholder')}
        data={[...known]}
        value={tags}
        onChange={setTags}
        maxTags={50}
        comboboxProps={{ withinPortal: false }}
      />
      <Button size="xs" disabled={tags.length === 0} onClick={() => onApply({ [way]: tags })}>
        {t('customers.bulk.apply')}
      </Button>
    </div>
  )
}
