import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers.ts'
import { LevelPill, StagePill } from '../customers/customer-cells.tsx'
import { useCustomerChoices } from '../customers/customer-words.ts'
import { useCan, useRuleOf } from '../me.ts'
import { Editable } from '../ui/editable.tsx'
import { Pick } from '../ui/pick.tsx'
import { failed } from '../ui/undo.tsx'
import { customerKindSigns } from '../vocabulary.ts'
import { useWord } from '../words.ts'
import classes from './customer-header.module.css'
import { EditableTags } from './editable-tags.tsx'
import { OwnerMenu } from './owner-menu.tsx'
import { Reach } from './reach.tsx'
import { useCustomerChange } from './use-customer-change.ts'

/** Who it is, how it stands, whose it is, and how to reach them with one click. */
export const CustomerHeader = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation()
  const can = useCan()
  const word = useWord()
  const change = useCustomerChange(customer)
  const KindIcon = customerKindSigns[customer.kind].icon
  const isStill = !can('customers.update')
  return (
    <header className={classes.header}>
      <span
        className={classes.kind}
        role="img"
        aria-label={word('customerKind', customer.kind)}
        title={word('customerKind', customer.kind)}
      >
        <KindIcon size={22} stroke={1.5} aria-hidden />
      </span>
      <div className={classes.who}>
        <div className={classes.first}>
          <div className={classes.name}>
            <Editable
              label={t('customers.field.name')}
              value={customer.name}
              onSave={(name) => change({ name })}
              readOnly={isStill}
            />
          </div>
          <Standing customer={customer} isStill={isStill} />
        </div>
        <div className={classes.second}>
          <OwnerMenu customer={customer} />
          <EditableTags
            tags={customer.tags}
            onSave={(tags) => change({ tags }).catch(failed)}
            readOnly={isStill}
          />
        </div>
      </div>
      <Reach customer={customer} />
    </header>
  )
}

/** Stage and level, each chosen anew with two clicks. */
const Standing = ({ customer, isStill }: { customer: Customer; isStill: boolean }) => {
  const { t } = useTranslation()
  const ruleOf = useRuleOf()
  const change = useCustomerChange(customer)
  const { stages, levels } = useCustomerChoices()
  const none = { value: null, label: t('common.none') }
  const isLevelHidden = customer.hiddenFields.includes('level')
  return (
    <>
      <Pick
        label={t('customers.field.stage')}
        choices={[...stages, none]}
        onPick={(stage) => void change({ stage }).catch(failed)}
        placeholder={t('customer.noStage')}
        readOnly={isStill}
      >
        {customer.stage && <StagePill stage={customer.stage} />}
      </Pick>
      {!isLevelHidden && (
        <Pick
          label={t('customers.field.level')}
          choices={[...levels, none]}
          onPick={(level) => void change({ level }).catch(failed)}
          placeholder={t('customer.noLevel')}
          readOnly={isStill || ruleOf('customers.level') === 'read_only'}
        >
          {customer.level && <LevelPill level={customer.level} />}
        </Pick>
      )}
    </>
  )
}
