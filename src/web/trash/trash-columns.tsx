import { Button } from '@mantine/core'
import { IconClockExclamation, IconRestore } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrashItem } from '../../shared/trash.ts'
import { useFormat } from '../me.ts'
import type { Column } from '../ui/table/columns.ts'
import { Toned, ToneIcon } from '../ui/tone.tsx'
import { trashKindSigns } from '../vocabulary.ts'
import { daysLeft, fewDays } from './days-left.ts'
import classes from './trash.module.css'

/** What an item is called: not every communication has words. */
export const useTitleOf = () => {
  const { t } = useTranslation()
  return ({ title }: TrashItem) => title || t('trash.untitled')
}

const Title = ({ item }: { item: TrashItem }) => {
  const { t } = useTranslation()
  const titleOf = useTitleOf()
  return (
    <span className={classes.name}>
      <ToneIcon {...trashKindSigns[item.kind]} tone="faint" label={t(`vocabulary.trashKind.${item.kind}`)} />
      <span className={item.title ? 'one-line' : classes.untitled}>{titleOf(item)}</span>
    </span>
  )
}

const Customer = ({ item: { customerId, customerName } }: { item: TrashItem }) =>
  customerId && (
    <Link to="/customers/$customerId" params={{ customerId }} className={classes.link}>
      {customerName}
    </Link>
  )

/** @param alone without a heading above that says what it is */
const DaysLeft = ({ item, alone }: { item: TrashItem; alone?: boolean }) => {
  const { t } = useTranslation()
  const days = daysLeft(item.trashedAt)
  const said = days === 0 ? t('trash.soon') : t(alone ? 'trash.daysLeft' : 'trash.days', { count: days })
  return days > fewDays ? (
    <span>{said}</span>
  ) : (
    <Toned tone="today" icon={IconClockExclamation}>
      {said}
    </Toned>
  )
}

const When = ({ item: { trashedAt } }: { item: TrashItem }) => {
  const format = useFormat()
  return (
    <time dateTime={trashedAt} title={format.full(trashedAt)}>
      {format.dayTime(trashedAt)}
    </time>
  )
}

type RestoreProps = { item: TrashItem; onRestore: (item: TrashItem) => void }
const Restore = ({ item, onRestore }: RestoreProps) => {
  const { t } = useTranslation()
  const titleOf = useTitleOf()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={classes.restore}
      leftSection={<IconRestore size={15} stroke={1.75} />}
      aria-label={t('trash.restoreOne', { title: titleOf(item) })}
      onClick={() => onRestore(item)}
    >
      {t('trash.restore')}
    </Button>
  )
}

export const useTrashColumns = (onRestore: (item: TrashItem) => void): Column<TrashItem>[] => {
  const { t, i18n } = useTranslation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  return useMemo(
    () => [
      { id: 'title', header: t('trash.field.title'), width: 340, cell: (item) => <Title item={item} /> },
      {
        id: 'kind',
        header: t('trash.field.kind'),
        width: 120,
        cell: ({ kind }) => t(`vocabulary.trashKind.${kind}`),
      },
      {
        id: 'customer',
        header: t('trash.field.customer'),
        width: 200,
        cell: (item) => <Customer item={item} />,
      },
      {
        id: 'trashedAt',
        header: t('trash.field.trashedAt'),
        width: 140,
        cell: (item) => <When item={item} />,
      },
      {
        id: 'trashedBy',
        header: t('trash.field.trashedBy'),
        width: 120,
        cell: ({ trashedBy }) => trashedBy?.name,
      },
      { id: 'left', header: t('trash.field.left'), width: 130, cell: (item) => <DaysLeft item={item} /> },
      {
        id: 'restore',
        header: t('trash.field.restore'),
        width: 110,
        cell: (item) => <Restore item={item} onRestore={onRestore} />,
      },
    ],
    [i18n.language, onRestore],
  )
}

/** Something deleted in a few lines, on a phone. */
export const TrashCard = ({ item, onRestore }: RestoreProps) => {
  const { customerId, customerName, trashedAt, trashedBy } = item
  const format = useFormat()
  const lines = (
    <>
      <Title item={item} />
      {customerName && <span className={classes.cardCustomer}>{customerName}</span>}
      <span className={classes.cardMeta}>
        <time dateTime={trashedAt}>{format.day(trashedAt)}</time>
        {trashedBy && <span className="one-line">{trashedBy.name}</span>}
        <DaysLeft item={item} alone />
      </span>
    </>
  )
  return (
    <div className={classes.card}>
      {customerId ? (
        <Link to="/customers/$customerId" params={{ customerId }} className={classes.cardText}>
          {lines}
        </Link>
      ) : (
        <div className={classes.cardText}>{lines}</div>
      )}
      <Restore item={item} onRestore={onRestore} />
    </div>
  )
}
