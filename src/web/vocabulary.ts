import {
  type Icon,
  IconAlertTriangle,
  IconArrowDownLeft,
  IconArrowsExchange,
  IconArrowUpRight,
  IconBrandWechat,
  IconBrandWhatsapp,
  IconBuilding,
  IconBuildingSkyscraper,
  IconCalendarDue,
  IconCircle,
  IconCircleCheck,
  IconCircleOff,
  IconCircleX,
  IconDeviceMobileMessage,
  IconDots,
  IconFileText,
  IconFlag,
  IconFlag3Filled,
  IconHeadset,
  IconMail,
  IconMapPin,
  IconMessage,
  IconMessages,
  IconPackage,
  IconPackageExport,
  IconPencil,
  IconPhone,
  IconPresentation,
  IconReceipt,
  IconReceiptRefund,
  IconUser,
  IconWallet,
  IconWorld,
} from '@tabler/icons-react'
import type { Channel, Direction } from '../shared/communications.ts'
import type { ContactPointType, Customer } from '../shared/customers.ts'
import type { Bucket, FollowUp, Priority } from '../shared/follow-ups.ts'
import type { OrderStatus } from '../shared/orders.ts'
import type { User } from '../shared/people.ts'
import type { TimelineKind } from '../shared/timeline.ts'
import type { TrashKind } from '../shared/trash.ts'
import type { Tone } from './ui/tone.tsx'

// Every channel, state and kind has one icon, one colour and (in locales/*/vocabulary.ts, under the same name and
// code) one word. Nothing else in the page chooses them.

export type Sign = { icon: Icon; tone: Tone }

export const channelSigns: Record<Channel, Sign> = {
  phone: { icon: IconPhone, tone: 'plain' },
  email: { icon: IconMail, tone: 'plain' },
  chat: { icon: IconMessages, tone: 'plain' },
  visit: { icon: IconMapPin, tone: 'plain' },
  meeting: { icon: IconPresentation, tone: 'plain' },
  sms: { icon: IconDeviceMobileMessage, tone: 'plain' },
  wechat: { icon: IconBrandWechat, tone: 'plain' },
  wecom: { icon: IconHeadset, tone: 'plain' },
  whatsapp: { icon: IconBrandWhatsapp, tone: 'plain' },
  other: { icon: IconDots, tone: 'plain' },
}

export const directionSigns: Record<Direction, Sign> = {
  inbound: { icon: IconArrowDownLeft, tone: 'inbound' },
  outbound: { icon: IconArrowUpRight, tone: 'outbound' },
}

export const followUpStateSigns: Record<FollowUp['state'], Sign> = {
  open: { icon: IconCircle, tone: 'plain' },
  completed: { icon: IconCircleCheck, tone: 'kept' },
  cancelled: { icon: IconCircleX, tone: 'faint' },
}

export const bucketSigns: Record<Bucket, Sign> = {
  overdue: { icon: IconAlertTriangle, tone: 'overdue' },
  today: { icon: IconCalendarDue, tone: 'today' },
  tomorrow: { icon: IconCalendarDue, tone: 'plain' },
  week: { icon: IconCalendarDue, tone: 'plain' },
  later: { icon: IconCalendarDue, tone: 'faint' },
}

export const prioritySigns: Record<Priority, Sign> = {
  low: { icon: IconFlag, tone: 'faint' },
  normal: { icon: IconFlag, tone: 'plain' },
  high: { icon: IconFlag3Filled, tone: 'today' },
  urgent: { icon: IconFlag3Filled, tone: 'overdue' },
}

export const orderStatusSigns: Record<OrderStatus, Sign> = {
  draft: { icon: IconPencil, tone: 'faint' },
  confirmed: { icon: IconFileText, tone: 'inbound' },
  paid: { icon: IconWallet, tone: 'accent' },
  shipped: { icon: IconPackageExport, tone: 'outbound' },
  completed: { icon: IconCircleCheck, tone: 'kept' },
  cancelled: { icon: IconCircleX, tone: 'faint' },
  refunded: { icon: IconReceiptRefund, tone: 'today' },
}

export const timelineKindSigns: Record<TimelineKind, Sign> = {
  communication: { icon: IconMessage, tone: 'plain' },
  follow_up: { icon: IconCalendarDue, tone: 'plain' },
  order: { icon: IconReceipt, tone: 'plain' },
  change: { icon: IconArrowsExchange, tone: 'faint' },
}

export const trashKindSigns: Record<TrashKind, Sign> = {
  contact: { icon: IconUser, tone: 'plain' },
  communication: timelineKindSigns.communication,
  follow_up: timelineKindSigns.follow_up,
  order: timelineKindSigns.order,
  product: { icon: IconPackage, tone: 'plain' },
}

export const customerKindSigns: Record<Customer['kind'], Sign> = {
  person: { icon: IconUser, tone: 'plain' },
  company: { icon: IconBuildingSkyscraper, tone: 'plain' },
}

export const contactPointSigns: Record<ContactPointType, Sign> = {
  phone: { icon: IconPhone, tone: 'plain' },
  email: { icon: IconMail, tone: 'plain' },
  wechat: { icon: IconBrandWechat, tone: 'plain' },
  wecom: { icon: IconHeadset, tone: 'plain' },
  whatsapp: { icon: IconBrandWhatsapp, tone: 'plain' },
  qq: { icon: IconMessage, tone: 'plain' },
  address: { icon: IconBuilding, tone: 'plain' },
  website: { icon: IconWorld, tone: 'plain' },
  other: { icon: IconPackage, tone: 'plain' },
}

export const userStateSigns: Record<User['state'], Sign> = {
  invited: { icon: IconMail, tone: 'today' },
  active: { icon: IconCircleCheck, tone: 'kept' },
  deactivated: { icon: IconCircleOff, tone: 'faint' },
}

/** Stages that say how it stands at a glance; an organisation's own are plain. */
export const stageTones: Record<string, Tone> = {
  new: 'inbound',
  contacted: 'plain',
  qualified: 'accent',
  negotiating: 'outbound',
  won: 'kept',
  dormant: 'today',
  lost: 'faint',
}
export const levelTones: Record<string, Tone> = { A: 'accent', B: 'plain', C: 'faint', D: 'faint' }
