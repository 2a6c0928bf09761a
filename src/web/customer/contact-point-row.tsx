import { ActionIcon, Menu } from '@mantine/core'
import {
  IconBan,
  IconCheck,
  IconDots,
  IconPencil,
  IconStar,
  IconStarFilled,
  IconX,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ContactPoint, consents, validities } from '../../shared/customers.ts'
import { PointLink } from '../customers/customer-cells.tsx'
import { useCan } from '../me.ts'
import { Toned, ToneIcon } from '../ui/tone.tsx'
import { contactPointSigns } from '../vocabulary.ts'
import { useWord } from '../words.ts'
import { ContactPointForm } from './contact-point-form.tsx'
import classes from './contact-points.module.css'
import { Copy } from './reach.tsx'
import { usePoint } from './use-point.ts'

/** One number, address or account, and what is known of it. */
export const ContactPointRow = ({ point }: { point: ContactPoint }) => {
  const { t } = useTranslation()
  const can = useCan()
  const word = useWord()
  const [isEditing, setEditing] = useState(false)
  if (isEditing)
    return (
      <li>
        <ContactPointForm customerId={point.customerId} point={point} onDone={() => setEditing(false)} />
      </li>
    )
  const name = word('contactPoint', point.type)
  const mayChange = can('customers.update') && !point.masked
  return (
    <li className={classes.point} data-invalid={point.validity === 'invalid' || undefined}>
      <ToneIcon {...contactPointSigns[point.type]} tone="faint" label={name} />
      <span className={classes.value}>
        <span>
          <span className={classes.text}>
            <PointLink point={point} />
          </span>
          {point.isPrimary && (
            <span className={classes.star}>
              <ToneIcon icon={IconStarFilled} tone="faint" size={12} label={t('customers.form.isPrimary')} />
            </span>
          )}
        </span>
        {point.label && <span className={classes.label}>{point.label}</span>}
        <Marks point={point} />
        {point.note && <span className={classes.note}>{point.note}</span>}
      </span>
      <span className={classes.actions}>
        {!point.masked && <Copy value={point.value} />}
        {mayChange && <PointMenu point={point} onEdit={() => setEditing(true)} />}
      </span>
    </li>
  )
}

/** Only what one must know before using it; and that it was checked. */
const Marks = ({ point: { consent, validity } }: { point: ContactPoint }) => {
  const { t } = useTranslation()
  return (
    <>
      {consent === 'withdrawn' && (
        <Toned tone="overdue" icon={IconBan}>
          {t('vocabulary.consent.withdrawn')}
        </Toned>
      )}
      {validity === 'invalid' && (
        <Toned tone="today" icon={IconX}>
          {t('vocabulary.validity.invalid')}
        </Toned>
      )}
      {validity === 'valid' && (
        <ToneIcon icon={IconCheck} tone="kept" size={14} label={t('vocabulary.validity.valid')} />
      )}
    </>
  )
}

const PointMenu = ({ point, onEdit }: { point: ContactPoint; onEdit: () => void }) => {
  const { t } = useTranslation()
  const { change, remove } = usePoint(point)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size={28} aria-label={t('customer.pointActions', { value: point.value })}>
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
          {t('common.edit')}
        </Menu.Item>
        {!point.isPrimary && (
          <Menu.Item leftSection={<IconStar size={16} />} onClick={() => change({ isPrimary: true })}>
            {t('customers.form.primary')}
          </Menu.Item>
        )}
        <Menu.Label>{t('customers.form.consent')}</Menu.Label>
        {consents.map((consent) => (
          <Menu.Item
            key={consent}
            leftSection={
              point.consent === consent ? <IconCheck size={16} /> : <span className={classes.blank} />
            }
            onClick={() => change({ consent })}
          >
            {t(`vocabulary.consent.${consent}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('customer.validity')}</Menu.Label>
        {validities.map((validity) => (
          <Menu.Item
            key={validity}
            leftSection={
              point.validity === validity ? <IconCheck size={16} /> : <span className={classes.blank} />
            }
            onClick={() => change({ validity })}
          >
            {t(`vocabulary.validity.${validity}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconX size={16} />} onClick={remove}>
          {t('common.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
