import { type Random, weighted, zipf } from './random.ts'

export type Gender = 'male' | 'female'
export type Language = 'zh' | 'en'

/** A full name, as it is written in its language: 王建国, Jane Smith. */
export const personName = (random: Random, language: Language, gender: Gender): string =>
  language === 'zh'
    ? chineseName(random, gender)
    : `${englishGiven[gender](random)} ${englishSurname(random)}`

export const companyName = (random: Random, language: Language): string =>
  language === 'zh' ? chineseCompany(random) : englishCompany(random)

const chineseName = (random: Random, gender: Gender): string => {
  const surname = chineseSurname(random)
  const first = chineseGiven[gender](random)
  return surname + (random.chance(0.14) ? first : first + chineseSecond[gender](random))
}

const chineseCompany = (random: Random): string => {
  const place = random.chance(0.85) ? chinesePlace(random) : ''
  const brand = chineseBrandStart(random) + chineseBrandEnd(random)
  return place + brand + chineseTrade(random) + chineseForm(random)
}

const englishCompany = (random: Random): string => {
  const brand = random.chance(0.35) ? englishSurname(random) : englishBrand(random)
  const second = random.chance(0.3) ? ` ${englishSecond(random)}` : ''
  return `${brand}${second} ${englishTrade(random)} ${englishForm(random)}`
}

/** Per cent of the population: the report on names of the Ministry of Public Security (2020) for the first ten, then falling. */
const chineseSurname = weighted(
  (
    '王7.2 李7.2 张6.8 刘5.4 陈4.6 杨3.1 黄2.2 赵2.2 吴2.1 周2.0 徐1.7 孙1.5 马1.3 朱1.3 胡1.2 郭1.2 林1.1 何1.1 高1.0 梁0.9 ' +
    '郑0.9 罗0.9 宋0.8 谢0.8 唐0.7 韩0.7 曹0.6 许0.6 邓0.6 冯0.6 彭0.5 曾0.5 肖0.5 田0.5 董0.5 潘0.5 袁0.5 蔡0.4 蒋0.4 余0.4 ' +
    '于0.4 杜0.4 叶0.4 程0.4 魏0.4 苏0.4 吕0.4 丁0.4 任0.4 卢0.3 姚0.3 沈0.3 钟0.3 姜0.3 崔0.3 谭0.3 陆0.3 范0.3 汪0.3 廖0.3 ' +
    '石0.3 金0.3 韦0.3 贾0.3 夏0.3 付0.2 方0.2 邹0.2 熊0.2 白0.2 孟0.2 秦0.2 邱0.2 侯0.2 江0.2 尹0.2 薛0.2 闫0.2 段0.2 雷0.2 ' +
    '龙0.2 黎0.2 史0.2 陶0.2 贺0.1 毛0.1 郝0.1 顾0.1 龚0.1 邵0.1 万0.1 覃0.1 武0.1 钱0.1 戴0.1 严0.1 莫0.1 孔0.1 向0.1 常0.1 ' +
    '欧阳0.08 单0.03 仇0.03 区0.03 解0.03 查0.02 盖0.02 司马0.01 上官0.01 诸葛0.01 万俟0.002 尉迟0.003'
  )
    .split(' ')
    .map((entry) => {
      const [, surname, weight] = entry.match(/^(\D+)([\d.]+)$/)!
      return [surname!, Number(weight)] as const
    }),
)

const characters = (text: string, exponent = 0.4) => zipf([...text], exponent)

const chineseGiven = {
  male: characters(
    '建志文伟国明子俊浩宇家海永晓天军春立德振玉思嘉金少东林宏景新学荣一泽庆世成宗凯正博瑞鹏杰强勇磊洋峰超涛斌波辉刚健平飞龙旭亮鑫轩睿梓奕铭皓煜晨恒启承彦锦耀廷仁义安',
  ),
  female: characters(
    '雨子晓美丽秀梓欣诗思佳雅慧玉婷静芳燕小春红海艳嘉若可梦一心语紫艺怡悦琪凤淑桂兰娟英敏霞雪月云冰依彤萱涵曼瑶颖倩琳蓉莉莹洁妍菲薇珊馨韵舒念清',
  ),
}
const chineseSecond = {
  male: characters(
    '华明国军平辉强峰杰伟文林东涛斌宇轩豪浩博然睿泽涵宁鹏飞龙祥生民波亮超刚健良雄毅志昌荣贵福才江海山川洋乐凯鑫磊晨阳旭晖航远达安康泰成功义信仁德瑞霖恩行',
  ),
  female: characters(
    '英华梅芳玲兰燕霞丽娟萍红敏静娜婷颖琳洁雪莉蓉倩怡萱涵彤欣妍悦琪瑶雯怡宁佳慧媛薇岚菲韵茹菁莹珍珠云凤荣香秀美艳春桂芬芝瑾溪语晴然诺心月',
  ),
}

const words = (text: string, exponent = 0.5) => zipf(text.split(' '), exponent)

const chinesePlace = words(
  '上海 深圳 北京 广州 杭州 苏州 东莞 宁波 成都 佛山 厦门 青岛 武汉 义乌 南京 无锡 温州 重庆 天津 长沙 郑州 西安 合肥 ' +
    '济南 福州 泉州 大连 沈阳 中山 惠州 珠海 嘉兴 绍兴 台州 金华 常州 南通 昆明 贵阳 南宁 石家庄 哈尔滨 长春 太原 兰州 海口 汕头 烟台 潍坊 临沂',
)
const chineseBrandStart = characters(
  '华金鑫恒盛中东天宏瑞新永安正大兴泰隆嘉海达信万德诚远博星云科智联创合美佳优益康宝凯亿丰裕顺通百千和众汇源广润启明锐景旭晨卓凌',
  0.3,
)
const chineseBrandEnd = characters(
  '达信泰源盛丰隆盈通康诺创联科宇辰润博恒瑞祥和兴昌腾飞利亚尔森拓维讯宏凯奇美佳乐泽邦成锐力元吉庆茂嘉华业景川海岳麟鸿',
  0.3,
)
const chineseTrade = words(
  '科技 贸易 电子 商贸 机械 实业 信息技术 网络科技 建材 食品 服饰 国际贸易 供应链管理 进出口 文化传媒 物流 包装材料 医疗器械 ' +
    '塑胶 五金制品 电气 智能科技 家具 茶业 农业科技 环保科技 化工 纺织 汽车配件 餐饮管理 酒店管理 教育科技 生物科技 新能源 广告 咨询 装饰工程 光电 精密模具 跨境电商',
)
const chineseForm = weighted([
  ['有限公司', 80],
  ['有限责任公司', 5],
  ['股份有限公司', 6],
  ['集团有限公司', 3],
  ['厂', 3],
  ['经营部', 2],
  ['商行', 1],
])

const englishGiven = {
  male: words(
    'James Michael Robert John David William Richard Joseph Thomas Daniel Matthew Andrew Mark Paul Steven Kevin Brian George Edward ' +
      'Peter Oliver Jack Harry Noah Liam Lucas Henry Samuel Benjamin Ethan Alexander Simon Martin Adam Ryan Eric Oscar Hugo Luis Carlos Ahmed Omar Raj Arjun Kenji Hans Pierre Marco Ivan Sven',
  ),
  female: words(
    'Mary Jennifer Linda Elizabeth Susan Jessica Sarah Karen Lisa Nancy Emily Emma Olivia Sophia Amelia Isla Charlotte Grace Hannah Julia ' +
      'Alice Anna Laura Rachel Kate Megan Amy Nicole Claire Helen Victoria Diana Sofia Maria Camila Lucia Fatima Priya Aisha Yuki Ingrid Chloé Zoë Renée Elena Nina Ruth Joan Judith Carol',
  ),
}
const englishSurname = words(
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson White Lopez Lee ' +
    'Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter ' +
    'Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Reed Bailey Bell Kelly ' +
    "Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell O'Brien " +
    "O'Connor McDonald Müller Schmidt Weber Dubois Moreau Rossi Novak Kowalski Nakamura Tanaka Patel Singh Khan Nguyen Kim Park Silva Santos Okafor Mensah Haddad Petrov Larsen",
)
const englishBrand = words(
  'Evergreen Summit Northstar Pacific Harbour Bluebird Redwood Ironbridge Silverline Oakfield Brightwater Highland Riverside Westgate ' +
    'Lakeview Granite Cedar Falcon Beacon Horizon Atlas Orchard Maple Crescent Meridian Anchor Copper Juniper Willow Sterling Kestrel Compass Lantern Saffron Amber Cobalt Tundra Monsoon Savanna Aurora',
  0.3,
)
const englishSecond = words(
  'Valley Bay Point Hill Creek Ridge Field Park Rock Stone Bridge Coast Global Pacific Northern United',
)
const englishTrade = words(
  'Trading Foods Logistics Software Systems Imports Tea Textiles Electronics Furniture Packaging Components Tools Hotels Consulting ' +
    'Design Media Health Supplies Engineering Outdoor Toys Kitchens Lighting Plastics Machinery Farms Robotics Energy Interiors',
)
const englishForm = weighted([
  ['Ltd', 35],
  ['Inc.', 25],
  ['LLC', 18],
  ['Co., Ltd.', 10],
  ['GmbH', 4],
  ['Pty Ltd', 4],
  ['Group', 4],
])
