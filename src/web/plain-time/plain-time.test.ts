import { describe, expect, it } from 'vitest'
import { wallOf } from '../clock.ts'
import { hearDue, hearPast } from './plain-time.ts'

const timeZone = 'Asia/Shanghai'
/** A Wednesday, at 11:20 in Shanghai. */
const now = new Date('2026-03-04T11:20:00+08:00')
const clock = { now, timeZone }

/** 'day time | rest', or 'day | rest' when no time was said. */
const due = (text: string) => {
  const heard = hearDue(text, clock)
  if (!heard) return undefined
  const when = heard.at ? wallOf(heard.at, timeZone).slice(0, 16) : heard.on
  return `${when} | ${heard.rest}`
}
const past = (text: string) => {
  const at = hearPast(text, clock)
  return at && wallOf(at, timeZone).slice(0, 16)
}

describe('what is promised in Chinese', () => {
  it.each([
    ['明天下午3点 回访', '2026-03-05 15:00 | 回访'],
    ['明天下午三点半给张总发报价', '2026-03-05 15:30 | 给张总发报价'],
    ['今天晚上8点 确认', '2026-03-04 20:00 | 确认'],
    ['明早9点开会', '2026-03-05 09:00 | 开会'],
    ['今晚 发合同', '2026-03-04 19:00 | 发合同'],
    ['后天 送样品', '2026-03-06 | 送样品'],
    ['大后天上午10点15分 电话', '2026-03-07 10:15 | 电话'],
    ['下周一 拜访', '2026-03-09 | 拜访'],
    ['下周三上午9:30 演示', '2026-03-11 09:30 | 演示'],
    ['下下周五 续约', '2026-03-20 | 续约'],
    ['周五 报价', '2026-03-06 | 报价'],
    ['周一 报价', '2026-03-09 | 报价'],
    ['周三 报价', '2026-03-11 | 报价'],
    ['星期天下午两点 打电话', '2026-03-08 14:00 | 打电话'],
    ['本周日 短信提醒', '2026-03-08 | 短信提醒'],
    ['下周 再联系', '2026-03-09 | 再联系'],
    ['3天后 回访', '2026-03-07 | 回访'],
    ['三天后下午4点 回访', '2026-03-07 16:00 | 回访'],
    ['两周后 续费', '2026-03-18 | 续费'],
    ['一个月后 回访', '2026-04-04 | 回访'],
    ['2小时后 再打', '2026-03-04 13:20 | 再打'],
    ['半小时后回电', '2026-03-04 11:50 | 回电'],
    ['一个半小时后回电', '2026-03-04 12:50 | 回电'],
    ['15分钟后回电', '2026-03-04 11:35 | 回电'],
    ['3月8日 生日祝福', '2026-03-08 | 生日祝福'],
    ['3月8日下午两点 生日祝福', '2026-03-08 14:00 | 生日祝福'],
    ['十二月二十五号 送礼', '2026-12-25 | 送礼'],
    ['1月5日 年度回顾', '2027-01-05 | 年度回顾'],
    ['2026年5月1日 10:00 巡展', '2026-05-01 10:00 | 巡展'],
    ['15号 收款', '2026-03-15 | 收款'],
    ['2号 收款', '2026-04-02 | 收款'],
    ['下个月5号 对账', '2026-04-05 | 对账'],
    ['月底前 收款', '2026-03-31 | 收款'],
    ['3点 回电', '2026-03-04 15:00 | 回电'],
    ['10点 回电', '2026-03-05 10:00 | 回电'],
    ['下午 3点一刻 回电', '2026-03-04 15:15 | 回电'],
    ['中午12点吃饭', '2026-03-04 12:00 | 吃饭'],
    ['明天晚上12点 上线', '2026-03-06 00:00 | 上线'],
    ['明天１５：３０ 演示', '2026-03-05 15:30 | 演示'],
    ['回访，明天下午3点', '2026-03-05 15:00 | 回访'],
    ['给李工明天上午发图纸', '2026-03-05 10:00 | 给李工发图纸'],
    ['明天15点 演示', '2026-03-05 15:00 | 演示'],
    ['明天十五点 演示', '2026-03-05 15:00 | 演示'],
    ['明天 3:30 演示', '2026-03-05 15:30 | 演示'],
    ['下午一点 演示', '2026-03-04 13:00 | 演示'],
    ['周五前发报价', '2026-03-06 | 发报价'],
    ['过两天 再问', '2026-03-06 | 再问'],
    ['3天内回复', '2026-03-07 | 回复'],
    ['明天', '2026-03-05 | '],
  ])('%s', (text, heard) => expect(due(text)).toBe(heard))
})

describe('what is promised in English', () => {
  it.each([
    ['tomorrow 3pm call back', '2026-03-05 15:00 | call back'],
    ['Call back tomorrow at 3:30 pm', '2026-03-05 15:30 | Call back'],
    ['send the quote by Friday', '2026-03-06 | send the quote'],
    ['demo next monday at 9:30', '2026-03-09 09:30 | demo'],
    ['demo on mon', '2026-03-09 | demo'],
    ['next Friday 10am demo', '2026-03-13 10:00 | demo'],
    ['the day after tomorrow visit', '2026-03-06 | visit'],
    ['visit the day after tomorrow', '2026-03-06 | visit'],
    ['in 3 days follow up', '2026-03-07 | follow up'],
    ['in 2 hours ring again', '2026-03-04 13:20 | ring again'],
    ['in half an hour ring again', '2026-03-04 11:50 | ring again'],
    ['in a week check in', '2026-03-11 | check in'],
    ['in 2 weeks at 15:00 check in', '2026-03-18 15:00 | check in'],
    ['renewal Jul 3', '2026-07-03 | renewal'],
    ['renewal 3rd of January at 9am', '2027-01-03 09:00 | renewal'],
    ['today 15:00 call', '2026-03-04 15:00 | call'],
    ['at 9:30 call', '2026-03-05 09:30 | call'],
    ['call at 4', '2026-03-04 16:00 | call'],
    ['call tonight', '2026-03-04 19:00 | call'],
    ['Tomorrow morning: ship samples', '2026-03-05 09:00 | ship samples'],
    ['2026-04-01 09:00 audit', '2026-04-01 09:00 | audit'],
    ['12pm lunch', '2026-03-04 12:00 | lunch'],
    ['fri 3pm demo', '2026-03-06 15:00 | demo'],
    ['Friday at 3 demo', '2026-03-06 15:00 | demo'],
    ['end of month invoice', '2026-03-31 | invoice'],
  ])('%s', (text, heard) => expect(due(text)).toBe(heard))
})

describe('what is no time', () => {
  it.each([
    '回访',
    '整理3点建议',
    '价格便宜一点',
    '晚一点联系',
    '给周总打电话',
    '拨打 138 0000 0000',
    '每周一例会的纪要',
    '一周一次巡检',
    '送到3号楼',
    '2月30日 开会',
    'sun cream samples',
    'may I call?',
    'send 5 samples',
    'room 25:61',
    '',
  ])('%s', (text) => expect(due(text)).toBeUndefined())
})

describe('when it happened', () => {
  it.each([
    ['', '2026-03-04 11:20'],
    ['now', '2026-03-04 11:20'],
    ['刚才', '2026-03-04 11:20'],
    ['10:30', '2026-03-04 10:30'],
    ['15:00', '2026-03-03 15:00'],
    ['9点半', '2026-03-04 09:30'],
    ['昨天 15:00', '2026-03-03 15:00'],
    ['昨天下午3点', '2026-03-03 15:00'],
    ['yesterday 15:00', '2026-03-03 15:00'],
    ['yesterday at 3pm', '2026-03-03 15:00'],
    ['前天', '2026-03-02 12:00'],
    ['今天', '2026-03-04 11:20'],
    ['周五', '2026-02-27 12:00'],
    ['上周五 16:00', '2026-02-27 16:00'],
    ['last friday', '2026-02-27 12:00'],
    ['20分钟前', '2026-03-04 11:00'],
    ['2 hours ago', '2026-03-04 09:20'],
    ['3天前', '2026-03-01 12:00'],
    ['12月31日 10:00', '2025-12-31 10:00'],
    ['2026-01-02 08:05', '2026-01-02 08:05'],
  ])('%s', (text, at) => expect(past(text)).toBe(at))

  it.each(['abc', '昨天 开会', 'in 2 hours', '25:00'])('cannot be read from “%s”', (text) =>
    expect(past(text)).toBeUndefined(),
  )
})

it('counts hours across a clock change as hours', () => {
  const berlin = { now: new Date('2026-03-29T00:30:00Z'), timeZone: 'Europe/Berlin' }
  expect(hearDue('in 2 hours call', berlin)?.at).toBe('2026-03-29T02:30:00.000Z')
  expect(hearDue('today at 15:00 call', berlin)?.at).toBe('2026-03-29T13:00:00.000Z')
})

it('takes the day from the zone of who writes', () => {
  const lateInShanghai = new Date('2026-03-04T23:30:00+08:00')
  expect(hearDue('明天 回访', { now: lateInShanghai, timeZone })?.on).toBe('2026-03-05')
  expect(hearDue('明天 回访', { now: lateInShanghai, timeZone: 'Pacific/Auckland' })?.on).toBe('2026-03-06')
})
