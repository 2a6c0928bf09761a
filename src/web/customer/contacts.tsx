import { UnstyledButton } from '@mantine/core'
import { IconStarFilled } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Contact, listContacts } from '../../shared/customers.ts'
import { PointLink } from '../customers/customer-cells.tsx'
import { useCan } from '../me.ts'
import { useEndpoint } from '../query.ts'
import { later } from '../ui/later.tsx'
import { Failed, SkeletonRows } from '../ui/states.tsx'
import { ToneIcon } from '../ui/tone.tsx'
import { contactPointSigns } from '../vocabulary.ts'
import { useWord } from '../words.ts'
import classes from './contacts.module.css'
import panel from './panel.module.css'
import { PanelSection } from './panel-section.tsx'

const ContactSheet = later(() => import('./contact-sheet.tsx'), 'ContactSheet')

/** Who one speaks with at the customer. */
export const ContactsSection = ({ customerId }: { customerId: string }) => {
  const { t } = useTranslation()
  const can = useCan()
  const { data, error, refetch } = useEndpoint(listContacts, { params: { customerId } })
  const [shown, setShown] = useState<{ contact?: Contact; opened: boolean }>()
  const mayChange = can('customers.update')
  const contacts = data?.items ?? []
  return (
    <PanelSection
      title={t('customer.contacts')}
      beside={contacts.length > 0 && contacts.length}
      add={mayChange ? { label: t('customer.addContact'), run: () => setShown({ opened: true }) } : undefined}
    >
      {!data && !error && <SkeletonRows count={2} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && contacts.length === 0 && <p className={panel.none}>{t('customer.noContacts')}</p>}
      <ul>
        {contacts.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            onEdit={mayChange ? () => setShown({ contact, opened: true }) : undefined}
          />
        ))}
      </ul>
      {shown && (
        <Suspense fallback={null}>
          <ContactSheet
            customerId={customerId}
            contact={shown.contact}
            opened={shown.opened}
            onClose={() => setShown({ ...shown, opened: false })}
          />
        </Suspense>
      )}
    </PanelSection>
  )
}

const ContactRow = ({ contact, onEdit }: { contact: Contact; onEdit?: () => void }) => {
  const { t } = useTranslation()
  const word = useWord()
  const { name, title, isPrimary, contactPoints } = contact
  return (
    <li className={classes.contact}>
      <div className={classes.top}>
        {onEdit ? (
          <UnstyledButton className={classes.name} onClick={onEdit} title={t('customer.editContact')}>
            {name}
          </UnstyledButton>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        {isPrimary && (
          <ToneIcon icon={IconStarFilled} tone="faint" size={12} label={t('customer.primaryContact')} />
        )}
        {title && <span className={`${classes.title} one-line`}>{title}</span>}
      </div>
      {contactPoints.map((point) => (
        <div key={point.id} className={classes.point}>
          <ToneIcon
            {...contactPointSigns[point.type]}
            size={14}
            tone="faint"
            label={word('contactPoint', point.type)}
          />
          <span className="figures">
            <PointLink point={point} />
          </span>
        </div>
      ))}
    </li>
  )
}
