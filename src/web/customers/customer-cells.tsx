import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactPoint, ContactPointType, Customer } from '../../shared/customers.ts'
import { dayOf } from '../format.ts'
import { useFormat, useMe } from '../me.ts'
import { Pill, type Tone, Toned, ToneIcon } from '../ui/tone.tsx'
import { bucketSigns, customerKindSigns, levelTones, stageTones } from '../vocabulary.ts'
import { useWord } from '../words.ts'
import classes from './customers.module.css'

// How the facts of a customer look, in tables, cards, peeks and on the customer's own page.

export const KindIcon = ({ kind }: Pick<Customer, 'kind'>) => {
  const word = useWord()
  return <ToneIcon {...customerKindSigns[kind]} tone="faint" label={word('customerKind', kind)} />
}

export const StagePill = ({ stage }: { stage: string | null }) => {
  const word = useWord()
  if (!stage) return null
  return <Pill tone={stageTones[stage] ?? 'plain'}>{word('stage', stage)}</Pill>
}

export const LevelPill = ({ level }: { level: string | null }) => {
  const word = useWord()
  if (!level) return null
  return <Pill tone={levelTones[level] ?? 'plain'}>{word('level', level)}</Pill>
}

export const Tags = ({ tags }: { tags: readonly string[] }) => (
  <span className={classes.tags}>
    {tags.map((tag) => (
      <span key={tag} className={classes.tag}>
        {tag}
      </span>
    ))}
  </span>
)

/** Silence has a colour: a customer not spoken to for a month is going quiet. */
const quietAfter = 30

export const LastContact = ({ at }: { at: string | null }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (!at) return <span className={classes.faint}>{t('customers.never')}</span>
  const isQuiet = Date.now() - Date.parse(at) > quietAfter * 86_400_000
  return (
    <time dateTime={at} title={format.full(at)} className={isQuiet ? classes.quiet : undefined}>
      {format.ago(at)}
    </time>
  )
}

/** Red when overdue, amber today; with its icon, as colour alone says nothing to some. */
export const NextFollowUp = ({
  stats: { nextFollowUpAt: at, nextFollowUpOn: on },
}: {
  stats: Customer['stats']
}) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { timeZone } = useMe()
  const day = at ? dayOf(at, timeZone) : on
  if (!day) return <span className={classes.faint}>{t('customers.noNextStep')}</span>
  const isOverdue = at ? Date.parse(at) < Date.now() : day < format.today()
  const isToday = day === format.today()
  const said = format.due(at, day)
  if (!isOverdue && !isToday) return <time dateTime={at ?? day}>{said}</time>
  const tone: Tone = isOverdue ? 'overdue' : 'today'
  return (
    <Toned tone={tone} icon={bucketSigns[tone].icon}>
      <time dateTime={at ?? day} title={at ? format.full(at) : undefined}>
        {said}
      </time>
    </Toned>
  )
}

/** The preferred contact point of a type, else the first. */
export const pointOf = ({ contactPoints }: Customer, type: ContactPointType): ContactPoint | undefined => {
  const points = contactPoints.filter((point) => point.type === type)
  return points.find(({ isPrimary }) => isPrimary) ?? points[0]
}

const schemes: Partial<Record<ContactPointType, string>> = { phone: 'tel:', email: 'mailto:' }

/** A number to call or an address to write to, with one click; as masked as the role says. */
export const PointLink = ({ point }: { point: ContactPoint | undefined }) => {
  const { t } = useTranslation()
  if (!point) return null
  const scheme = schemes[point.type]
  if (point.masked || !scheme)
    return <span title={point.masked ? t('customers.masked') : undefined}>{point.value}</span>
  return (
    <a href={scheme + (point.normalised ?? point.value)} className={classes.link}>
      {point.value}
    </a>
  )
}

export const Hidden = () => {
  const { t } = useTranslation()
  return <ToneIcon icon={IconLock} tone="faint" size={14} label={t('customers.hidden')} />
}
