import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Permission } from '../../shared/access.ts'
import { type TrashKind, trashKinds } from '../../shared/trash.ts'
import { useCan } from '../me.ts'
import { trashKindSigns } from '../vocabulary.ts'
import classes from './trash.module.css'

/** What the server asks for before it lists a kind. */
const takes: Record<TrashKind, Permission> = {
  contact: 'customers.update',
  communication: 'communications.trash',
  follow_up: 'follow_ups.trash',
  order: 'orders.trash',
  product: 'products.manage',
}

type Props = { chosen: TrashKind | undefined; onChoose: (kind: TrashKind | undefined) => void }

/** Which kind is shown, of those that one may restore. */
export const TrashKinds = ({ chosen, onChoose }: Props) => {
  const { t } = useTranslation()
  const can = useCan()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of toggles, no fieldset
    <div className={classes.kinds} role="group" aria-label={t('trash.kinds')}>
      <UnstyledButton className={classes.kind} aria-pressed={!chosen} onClick={() => onChoose(undefined)}>
        {t('common.all')}
      </UnstyledButton>
      {trashKinds
        .filter((kind) => can(takes[kind]))
        .map((kind) => {
          const KindIcon = trashKindSigns[kind].icon
          return (
            <UnstyledButton
              key={kind}
              className={classes.kind}
              aria-pressed={chosen === kind}
              onClick={() => onChoose(kind)}
            >
              <KindIcon size={15} stroke={1.6} aria-hidden />
              {t(`vocabulary.trashKind.${kind}`)}
            </UnstyledButton>
          )
        })}
    </div>
  )
}
