import type { CastOrder } from './shapes.ts'

const paid = (day: number, amount: number, method: string) => [day, amount, method] as const

// biome-ignore format: one order, one line
export const orders = {
  zhangSan: [
    { number: 'SF-10231', day: -80, status: 'completed', channel: 'wechat', items: [['longjing', 4], ['gaiwan', 1]], paid: [paid(-80, 291_800, '微信支付')] },
    { number: 'SF-10297', day: -46, status: 'completed', channel: 'shop', items: [['silverNeedle', 2], ['puer', 1]], paid: [paid(-46, 128_000, '微信支付')] },
    { number: 'SF-10388', day: -1, status: 'draft', channel: 'phone', items: [['teapot', 1]], note: '刻字“听松”，落款要小' },
  ],
  liSi: [{ number: 'SF-10252', day: -66, status: 'completed', channel: 'wechat', items: [['giftBox', 20]], discount: 142_080, paid: [paid(-65, 1_633_920, '对公转账')] }],
  wangWu: [{ number: 'SF-08114', day: -240, status: 'completed', channel: 'shop', items: [['jasmine', 2]], paid: [paid(-240, 36_000, '现金')] }],
  tingYu: [
    { number: 'SF-10228', day: -83, status: 'completed', channel: 'phone', contact: 'shen', items: [['longjing', 12, 62_000], ['dahongpao', 6, 48_000], ['tieguanyin', 10, 23_000]], paid: [paid(-55, 1_262_000, '月结')] },
    { number: 'SF-10241', day: -77, status: 'completed', channel: 'wechat', contact: 'zhou', items: [['dahongpao', 6, 48_000]], paid: [paid(-55, 288_000, '月结')] },
    { number: 'SF-10305', day: -40, status: 'completed', channel: 'direct', contact: 'shen', items: [['training', 1], ['gaiwan', 4, 17_800]], paid: [paid(-25, 671_200, '月结')] },
    { number: 'SF-10361', day: -14, status: 'shipped', channel: 'phone', contact: 'shen', items: [['longjing', 12, 62_000], ['lapsang', 6, 21_000]], note: '其中两罐明前退款 1,360 元' },
  ],
  xinYa: [{ number: 'SF-10379', day: -6, status: 'draft', channel: 'website', contact: 'tao', items: [['jasmine', 13, 8_000], ['travelSet', 13, 3_800]], note: '118 元方案，首月 13 份，等合同' }],
  ouyangXue: [
    { number: 'SF-10233', day: -80, status: 'completed', channel: 'phone', items: [['travelSet', 24, 31_200], ['gaiwan', 12, 17_800]], paid: [paid(-79, 962_400, '支付宝')] },
    { number: 'SF-10322', day: -33, status: 'completed', channel: 'wechat', items: [['silverNeedle', 6, 45_600]], paid: [paid(-33, 273_600, '微信支付')] },
  ],
  zhuoYa: [{ number: 'SF-10372', day: -8, status: 'draft', channel: 'direct', contact: 'gu', items: [['giftBox', 500, 46_000]], note: '园林四季联名首批，等分成合同' }],
  zhiXing: [
    { number: 'SF-10262', day: -60, status: 'completed', channel: 'wechat', contact: 'meng', items: [['travelSet', 6], ['jasmine', 10]], paid: [paid(-30, 400_800, '代销结算')] },
    { number: 'SF-10334', day: -28, status: 'completed', channel: 'wechat', contact: 'meng', items: [['jasmine', 10]], paid: [paid(-27, 180_000, '微信支付')] },
  ],
  teaAndCo: [{ number: 'SF-10383', day: -3, status: 'draft', channel: 'direct', contact: 'amy', items: [['jasmine', 2_000, 9_600]], note: '年框首月，合同定稿后确认' }],
  linMo: [
    { number: 'SF-10291', day: -50, status: 'completed', channel: 'marketplace', items: [['travelSet', 1_806, 14_900], ['jasmine', 1_806, 5_000]], note: '直播专场 1,864 单，退款 58 单已扣', paid: [paid(-36, 20_000_000, '平台结算'), paid(-29, 15_939_400, '平台结算')] },
    { number: 'SF-10292', day: -50, status: 'refunded', channel: 'marketplace', items: [['travelSet', 58, 14_900], ['jasmine', 58, 5_000]], note: '直播专场退款 58 单：破损 41、不喜欢 17' },
  ],
  jinYu: [
    { number: 'SF-10236', day: -82, status: 'completed', channel: 'partner', contact: 'luo', items: [['dahongpao', 300, 30_000], ['gaiwan', 300, 13_000]], paid: [paid(-81, 6_450_000, '对公转账'), paid(-52, 6_450_000, '对公转账')] },
    { number: 'SF-10355', day: -18, status: 'paid', channel: 'partner', contact: 'luo', items: [['giftBox', 60, 70_000]], paid: [paid(-16, 4_200_000, '对公转账')] },
  ],
  zaoCha: [
    { number: 'SF-10230', day: -83, status: 'completed', channel: 'phone', contact: 'liang', items: [['tieguanyin', 20, 22_000], ['puer', 30, 27_000]], paid: [paid(-50, 1_250_000, '月结')] },
    { number: 'SF-10284', day: -53, status: 'completed', channel: 'phone', contact: 'liang', items: [['puer', 40, 27_000]], paid: [paid(-20, 1_080_000, '月结')] },
    { number: 'SF-10386', day: -2, status: 'confirmed', channel: 'phone', contact: 'liang', items: [['tieguanyin', 20, 22_000], ['puer', 30, 27_000], ['jasmine', 10, 15_000]] },
  ],
  harbourGifts: [{ number: 'SF-10259', day: -62, status: 'shipped', channel: 'partner', currency: 'USD', contact: 'karen', items: [['dahongpao', 600, 3_700], ['gaiwan', 600, 1_500]], paid: [paid(-58, 936_000, 'T/T')] }],
  smithAndDaughters: [
    { number: 'SF-10226', day: -84, status: 'completed', channel: 'direct', currency: 'CNY', contact: 'jane', items: [['lapsang', 40], ['dahongpao', 30], ['gaiwan', 24], ['silverNeedle', 6, 40_000]], note: 'PO-71923. Refund of CNY 2,640 for 11 wet tins.', paid: [paid(-84, 1_000_000, 'T/T deposit'), paid(-40, 2_235_200, 'T/T')] },
    { number: 'SF-10384', day: -2, status: 'draft', channel: 'direct', contact: 'nora', items: [['silverNeedle', 24, 45_000]], note: 'By air, freight to be quoted' },
    { number: 'SF-09020', day: -190, status: 'completed', channel: 'direct', contact: 'jane', items: [['lapsang', 40], ['dahongpao', 20]], paid: [paid(-185, 2_000_000, 'T/T')] },
  ],
  cascadia: [
    { number: 'SF-10232', day: -80, status: 'completed', channel: 'direct', currency: 'USD', contact: 'megan', items: [['matcha', 60]], paid: [paid(-70, 288_000, 'Wire')] },
    { number: 'SF-10318', day: -35, status: 'shipped', channel: 'direct', currency: 'USD', contact: 'megan', items: [['matcha', 60], ['lapsang', 5, 3_600]], discount: 9_600, paid: [paid(-20, 296_400, 'Wire')] },
  ],
  northstar: [{ number: 'SF-10389', day: 0, status: 'draft', channel: 'direct', currency: 'USD', contact: 'carlos', items: [['jasmine', 620, 880], ['lapsang', 310, 1_450], ['tieguanyin', 310, 1_500]], note: 'First drop, 31 stores' }],
  mueller: [
    { number: 'SF-10268', day: -58, status: 'completed', channel: 'direct', contact: 'juergen', items: [['jasmine', 30], ['lapsang', 20]], paid: [paid(-50, 1_020_000, 'SEPA')] },
    { number: 'SF-10360', day: -14, status: 'paid', channel: 'direct', contact: 'juergen', items: [['tieguanyin', 40, 24_500]], paid: [paid(-11, 980_000, 'SEPA')] },
  ],
  emilie: [{ number: 'SF-10350', day: -17, status: 'confirmed', channel: 'direct', contact: 'emilie', items: [['giftBox', 30, 84_000]] }],
  tanaka: [{ number: 'SF-10330', day: -30, status: 'completed', channel: 'direct', contact: 'kenji', items: [['longjing', 10]], paid: [paid(-29, 680_000, 'T/T')] }],
  sofia: [
    { number: 'SF-10246', day: -76, status: 'completed', channel: 'website', items: [['teapot', 1]], paid: [paid(-76, 128_000, 'Card')] },
    { number: 'SF-10321', day: -34, status: 'completed', channel: 'website', items: [['dahongpao', 3]], paid: [paid(-34, 156_000, 'Card')] },
  ],
  aisha: [{ number: 'SF-10340', day: -20, status: 'confirmed', channel: 'phone', currency: 'USD', items: [['giftBox', 100, 9_620]], note: 'Ivory tin, gold ribbon', paid: [paid(-4, 300_000, 'Wire deposit')] }],
  wellnessBox: [
    { number: 'SF-10229', day: -83, status: 'completed', channel: 'direct', currency: 'USD', contact: 'hannah', items: [['teaBags', 97]], paid: [paid(-60, 921_500, 'ACH')] },
    { number: 'SF-10235', day: -83, status: 'refunded', channel: 'direct', currency: 'USD', contact: 'hannah', items: [['teaBags', 3]], note: 'Three cartons of the wrong flavor, refunded' },
    { number: 'SF-10365', day: -12, status: 'confirmed', channel: 'direct', currency: 'USD', contact: 'hannah', items: [['teaBags', 120, 9_300]] },
  ],
  lantern: [{ number: 'SF-10366', day: -11, status: 'confirmed', channel: 'direct', contact: 'tan', items: [['gaiwan', 16], ['teapot', 2]] }],
  luDao: [{ number: 'SF-10300', day: -44, status: 'confirmed', channel: 'partner', currency: 'USD', contact: 'huang', items: [['tieguanyin', 200, 2_700]] }],
  yunShang: [
    { number: 'SF-10256', day: -64, status: 'completed', channel: 'direct', contact: 'xu', items: [['jasmine', 20], ['lapsang', 10]], note: '行政酒廊试用', paid: [paid(-40, 600_000, '对公转账')] },
    { number: 'SF-10382', day: -3, status: 'draft', channel: 'direct', contact: 'xu', items: [['teaBags', 600, 41_000]], note: '客房茶包年单，待定标' },
  ],
  shanYing: [{ number: 'SF-10371', day: -8, status: 'cancelled', channel: 'wechat', items: [['giftBox', 10]], note: '改做小罐伴手礼' }],
} as const satisfies Record<string, CastOrder[]>
