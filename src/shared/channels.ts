/** By which way something was said. */
export const channels = [
  'phone',
  'email',
  'chat',
  'visit',
  'meeting',
  'sms',
  'wechat',
  'wecom',
  'whatsapp',
  'other',
] as const
export type Channel = (typeof channels)[number]
