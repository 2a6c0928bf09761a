/** What is said about in a sales conversation: `share` of a hundred, sentences of the customer and of us. */
type Topic = { share: number; subject: string[]; inbound: string[]; outbound: string[] }

export type Grammar = {
  syllables: string
  products: string[]
  words: Record<string, string[]>
  openings: string[]
  closings: string[]
  promises: string[]
  topics: Topic[]
}

// biome-ignore format: sentences stand side by side
const zh: Grammar = {
  syllables: '云松岚岳溪泉月星晨霜雪竹梅兰菊荷枫桐柏檀金玉珠翠青墨白朱紫玄锦绣瑞祥宁远博雅清和尚品优逸享悦诚信恒通达顺捷',
  products: (
    '龙井 大红袍 铁观音 普洱 白毫银针 正山小种 茉莉毛尖 茶具套装 紫砂壶 礼盒 控制器 传感器 电源模块 显示屏 轴承 阀门 水泵 电机 滤芯 包装盒 ' +
    '手提袋 标签纸 办公椅 会议桌 投影仪 打印机 服务器 交换机 路由器 摄像头 门禁系统 空调 净水器 LED灯 面料 拉链 童装 运动鞋 箱包 收纳盒 保温杯 ' +
    '厨具 餐具 洗碗机 咖啡机 坚果 蜂蜜 橄榄油 面膜 护手霜 洗发水 软件年费 云存储 小程序 培训课程 维保服务'
  ).split(' '),
  words: {
    color: '黑色 白色 蓝色 红色 灰色 绿色 原木色 香槟色'.split(' '),
    place: '上海 深圳 北京 广州 杭州 苏州 成都 武汉 西安 宁波 青岛 厦门 长沙 郑州 天津 重庆 昆明 合肥 南京 佛山'.split(' '),
    carrier: '顺丰 德邦 中通 专线物流 自提 京东快递 圆通 跨越'.split(' '),
    fault: '有划痕 少了配件 通不了电 漏水 包装破损 颜色不对 型号发错 有异响 尺寸偏小 接口松动 屏幕闪烁 受潮了'.split(' '),
    staff: '老板 采购 财务 仓库 技术 总监 店长 行政'.split(' '),
    when: '今天下午 明天上午 后天 这周五前 下周一 下周 月底前 节后 尽快'.split(' '),
    pay: '月结 30 天 | 款到发货 | 预付三成 | 货到付款 | 账期 45 天 | 分三期付'.split(' | '),
  },
  openings: ['您好，', '{person}您好：', '尊敬的客户：', '早上好，', '各位好，', '{person}，好久不见。'],
  closings: ['谢谢！', '麻烦您了。', '有消息请随时联系我。', '祝商祺。', '辛苦了🙏', '期待您的回复。', '先这样，回头再聊。', '收到请回复。'],
  promises: [
    '给客户发{product}的报价', '回电确认{product}数量', '跟进订单 {order} 的物流', '寄{product}样品', '确认{order}是否到账', '约{when}上门拜访',
    '发合同扫描件', '问{staff}审批结果', '处理{product}退款', '补发{few}件{product}', '开{price}元发票', '回访{product}使用情况', '约{person}见面', '发新版价目表', '催付{order}尾款',
  ],
  topics: [
    {
      share: 20,
      subject: ['询价：{product}', '{product}采购咨询', '想了解一下{product}'],
      inbound: [
        '请问{product}现在什么价？', '我们想采购{many}件{product}，{color}有现货吗？', '{product}的最小起订量是多少？', '能不能先寄{few}个样品看看？',
        '朋友{person}介绍过来的，想了解一下{product}。', '和上次买的{product}比，新款好在哪里？', '我们{place}的分公司也要一批。', '预算大概{price}元以内。', '网上看到你们的{product}，{place}有门店吗？',
      ],
      outbound: [
        '{product}目前{price}元一件，{many}件以上可以打折。', '{color}有现货，{when}可以发。', '样品{when}寄出，运费我们承担。', '给您发了{product}的资料和检测报告。',
        '介绍了{product}和同行的区别，客户比较感兴趣。', '客户在{place}有{few}家店，下半年可能还要加。', '电话里客户说要和{staff}商量。',
      ],
    },
    {
      share: 14,
      subject: ['{product}报价单', '关于报价 {order}', 'Re: {product}报价'],
      inbound: [
        '报价收到了，能再优惠{percent}%吗？', '别家报{price}元，你们贵在哪里？', '{staff}说单价高了，能不能{pay}？', '请把运费和税点一起报一下。', '如果订{many}件，单价能到多少？', '报价有效期到几号？',
      ],
      outbound: [
        '{product}{many}件的报价已发，含税含运，有效期 15 天。', '最多再让{percent}%，需要{pay}。', '和经理申请到了特价{price}元，仅限本月。', '客户对价格有顾虑，主要和{place}的供应商比。', '解释了材质差别，客户同意再考虑。', '报价按{pay}做的。',
      ],
    },
    {
      share: 12,
      subject: ['订单 {order}', '订单确认 {order}', '追加{product}'],
      inbound: [
        '订单 {order} 麻烦再加{few}件{product}。', '确认下单，{product}{many}件，{color}。', '收货地址改到{place}仓库，联系人{person}。', '合同盖章了，扫描件发您邮箱。', '这单{when}一定要到。', '老规矩，{pay}。',
      ],
      outbound: [
        '订单 {order} 已经录入，预计{month}月{day}日发货。', '{product}缺货{few}天，先发其他的。', '合同已寄出，请查收后回传。', '和仓库确认了，{when}装车。', '客户追加{product}{many}件，同价。', '收货人改为{person}，已更新。',
      ],
    },
    {
      share: 12,
      subject: ['物流查询 {order}', '{order} 什么时候到', '发货通知 {order}'],
      inbound: [
        '{order} 到哪了？{staff}在催。', '物流三天没更新了，帮忙查一下。', '货到{place}了，但是没人送。', '能改成{carrier}吗？', '收到{few}箱，单子上写的是{many}件，对不上。', '今天收到了，谢谢。',
      ],
      outbound: [
        '{order} 已发{carrier}，单号稍后发您。', '查了一下，货在{place}中转，{when}能到。', '物流爆仓，晚{few}天，先跟您说一声。', '改发{carrier}了，运费差价我们出。', '客户确认签收，数量无误。', '已联系{carrier}加急派送。',
      ],
    },
    {
      share: 8,
      subject: ['发票问题', '开票信息', '对账单 {month} 月'],
      inbound: [
        '发票抬头改一下，税号稍后发。', '{month}月的对账单还没收到。', '{order} 的发票{staff}说没收到。', '能开 6% 的专票吗？', '付款走流程，{when}到账。', '多付了{price}元，抵下次货款吧。',
      ],
      outbound: [
        '{order} 发票已开，金额{price}元，电子票发您邮箱。', '{month}月对账单已发，请核对盖章。', '收到货款{price}元，谢谢。', '尾款{price}元到期了，麻烦安排一下。', '财务确认{pay}没问题。',
      ],
    },
    {
      share: 7,
      subject: ['{product}质量问题', '投诉 {order}'],
      inbound: [
        '这批{product}{fault}，请尽快处理。', '{few}件{product}{fault}，照片发你了。', '第二次出现{fault}的情况了，{staff}很不满意。', '能换新的吗？客户等着用。', '用了{few}天就{fault}。', '怎么又是{color}，我要的不是这个。',
      ],
      outbound: [
        '非常抱歉，{fault}的{few}件我们免费换新。', '已经安排{staff}检测，{when}给您答复。', '新的{product}今天发出，旧的到付寄回即可。', '客户反映{product}{fault}，判断是运输造成的。', '致电道歉，客户接受换货。', '技术远程看了，是接线问题，已解决。',
      ],
    },
    {
      share: 3,
      subject: ['退款申请 {order}', '关于{product}退款'],
      inbound: [
        '{order} 我要申请退款。', '{product}{fault}，不换了，直接退款吧。', '退款什么时候到账？', '退货已经寄出，{carrier}，请收到后退款{price}元。', '说好三天退款，今天第{few}天了。',
      ],
      outbound: [
        '退款{price}元已提交，预计{few}个工作日到账。', '{order} 退款已办理，原路退回。', '客户坚持退款，经理同意。', '收到退货，验货后马上退款。', '沟通后客户同意换货，不退款了。',
      ],
    },
    {
      share: 8,
      subject: ['拜访安排', '{when}见面', '会议纪要'],
      inbound: [
        '{when}方便来公司谈一下吗？', '{staff}想参观一下你们工厂。', '会议改到{hour}点，地点不变。', '带上{product}的样品。', '{person}也会参加。', '停车在地下二层，前台登记。',
      ],
      outbound: [
        '拜访客户，见了{staff}{person}，谈{product}的需求。', '现场看了仓库，{product}库存还有{many}件。', '客户计划{month}月扩店，到{place}开{few}家。', '演示了{product}，{person}提了几个问题，回去补资料。', '约好{when}再来，带合同。', '{hour}点到，聊了一个小时，气氛不错。',
      ],
    },
    {
      share: 8,
      subject: ['{product}使用问题', '技术支持', '{product}安装'],
      inbound: [
        '{product}怎么安装？说明书看不懂。', '{product}连不上，试了{few}次。', '能派人到{place}现场看看吗？', '保修期是多久？', '升级以后{product}变慢了。', '有没有视频教程？',
      ],
      outbound: [
        '视频教程已发，按第{few}步操作就行。', '远程协助{person}装好了{product}。', '工程师{when}到{place}现场。', '保修两年，人为损坏除外。', '客户不会用，电话里教了一遍，已经正常。', '更换配件后恢复正常。',
      ],
    },
    {
      share: 8,
      subject: ['近况', '节日问候', '新品推荐：{product}'],
      inbound: [
        '最近忙，下个月再说。', '暂时不需要，谢谢。', '我们换供应商了，抱歉。', '听说{person}离职了？', '你们新品不错，{staff}让我问问。', '生意一般，{product}卖得还行。', '好的，知道了。',
      ],
      outbound: [
        '新到一批{product}，老客户{percent}% 优惠。', '电话无人接听，稍后再打。', '回访，客户对{product}满意，愿意推荐给{person}。', '祝您节日快乐，生意兴隆！', '客户说预算冻结，{month}月以后再联系。', '加了{staff}{person}的微信。', '发了新版价目表。',
      ],
    },
  ],
}

// biome-ignore format: sentences stand side by side
const en: Grammar = {
  syllables: 'vel nor ta ri mo len zu ka per sol vi dan tor el mar is pol ren ga lu xe bri fa hol ju ker om sen wy cor',
  products: (
    'tea set|gift box|controller|sensor|power module|display panel|bearing|valve|pump|motor|filter|carton|label roll|office chair|desk|projector|printer|' +
    'server|switch|router|camera|access system|heat pump|lamp|fabric|zipper|running shoe|suitcase|storage box|thermos|cookware|dishwasher|coffee machine|' +
    'nut mix|honey|olive oil|hand cream|shampoo|annual licence|cloud storage|training course|maintenance plan|spare part|cable|battery|tablet'
  ).split('|'),
  words: {
    color: 'black white blue red grey green natural silver'.split(' '),
    place: 'London Manchester Bristol Berlin Hamburg Paris Lyon Milan Madrid Austin Denver Seattle Chicago Toronto Sydney Auckland Singapore Dubai Dublin Oslo'.split(' '),
    carrier: 'the courier|sea freight|air freight|rail|our own truck|express post'.split('|'),
    fault: 'scratched|missing a part|dead on arrival|leaking|damaged in transit|the wrong colour|the wrong model|making a noise|too small|loose|flickering|damp'.split('|'),
    staff: 'our buyer|the owner|accounts|the warehouse|engineering|our director|the store manager|legal'.split('|'),
    when: 'this afternoon|tomorrow morning|on Thursday|by Friday|next Monday|next week|before month end|after the holidays|as soon as possible'.split('|'),
    pay: '30 days net|payment in advance|a 30 % deposit|45 days net|three instalments'.split('|'),
  },
  openings: ['Hi,', 'Hello {person},', 'Dear all,', 'Good morning,', 'Dear {person},', 'Hi there,'],
  closings: ['Thanks!', 'Best regards', 'Let me know.', 'Many thanks in advance.', 'Speak soon.', 'Looking forward to hearing from you.', 'Cheers', 'Please confirm.'],
  promises: [
    'Send the quote for {product}', 'Call back about the {product} quantity', 'Chase the delivery of {order}', 'Send {few} samples of {product}', 'Check whether {order} was paid', 'Arrange a visit {when}',
    'Send the signed contract', 'Ask {staff} about the approval', 'Process the refund for {product}', 'Ship {few} replacement {product} units', 'Issue the invoice over {price}', 'Ask how the {product} works out', 'Meet {person}', 'Send the new price list',
  ],
  topics: [
    {
      share: 20,
      subject: ['Enquiry: {product}', 'Question about the {product}', 'Looking for a {product}'],
      inbound: [
        'What is your price for the {product}?', 'We are looking for {many} units of the {product}, preferably {color}.', 'What is the minimum order?', 'Could you send us {few} samples first?',
        '{person} recommended you to us.', 'How does the new {product} compare with the old one?', 'Our branch in {place} needs some as well.', 'Our budget is around {price}.', 'Do you have a showroom in {place}?',
      ],
      outbound: [
        'The {product} is {price} each, with a discount from {many} units.', 'We have it in {color}, ready to ship {when}.', 'Samples go out {when}, we cover the postage.', 'Sent the data sheet and test report for the {product}.',
        'Explained how our {product} differs; they are interested.', 'They run {few} stores in {place} and plan more.', 'They need to check with {staff} first.',
      ],
    },
    {
      share: 14,
      subject: ['Quotation for {product}', 'Quote {order}', 'Re: your quotation'],
      inbound: [
        'Thanks for the quote. Could you do {percent} % better?', 'Your competitor offers {price}, why are you more expensive?', 'Would {pay} be possible?', 'Please include freight and duties.', 'What would {many} units cost?', 'How long is the price valid?',
      ],
      outbound: [
        'Quoted {many} units of the {product}, delivered, valid for 15 days.', 'We can go down {percent} % with {pay}.', 'Got approval for {price}, this month only.', 'They compare us with a supplier in {place}.', 'Walked them through the difference in quality.', 'The quote is based on {pay}.',
      ],
    },
    {
      share: 12,
      subject: ['Order {order}', 'Order confirmation {order}', 'More {product} please'],
      inbound: [
        'Please add {few} more {product} to {order}.', 'We confirm {many} units, {color}.', 'Please deliver to {place} instead, attention {person}.', 'The signed contract is attached.', 'It has to arrive {when}.', 'Same terms as before: {pay}.',
      ],
      outbound: [
        'Order {order} is booked, shipping around day {day} of the month.', 'The {product} is back in stock in {few} days, the rest ships now.', 'The contract is on its way, please return a signed copy.', 'The warehouse loads it {when}.', 'They added {many} units at the same price.', 'Changed the recipient to {person}.',
      ],
    },
    {
      share: 12,
      subject: ['Where is {order}?', 'Delivery of {order}', 'Shipping notice {order}'],
      inbound: [
        'Where is {order}? {staff} keeps asking.', 'Tracking has not moved for three days.', 'It has been in {place} since yesterday.', 'Can you switch to {carrier}?', 'We received {few} boxes but the list says {many} units.', 'It arrived today, thank you.',
      ],
      outbound: [
        '{order} left with {carrier}, tracking follows.', 'It is in {place} and should arrive {when}.', 'There is a delay of {few} days, wanted to tell you first.', 'We moved it to {carrier} at our cost.', 'They confirmed receipt, nothing missing.', 'Asked {carrier} to hurry.',
      ],
    },
    {
      share: 8,
      subject: ['Invoice for {order}', 'Billing details', 'Statement for month {month}'],
      inbound: [
        'Please change the company name on the invoice.', 'We have not received the statement yet.', '{staff} cannot find the invoice for {order}.', 'Payment is on its way, you should have it {when}.', 'We paid {price} too much, please set it off.', 'Which account should we use?',
      ],
      outbound: [
        'The invoice for {order} over {price} is attached.', 'The statement is out, please check and sign.', 'Received {price}, thank you.', 'A friendly reminder that {price} is due.', 'Accounts agree to {pay}.',
      ],
    },
    {
      share: 7,
      subject: ['Problem with the {product}', 'Complaint {order}'],
      inbound: [
        'The {product} is {fault}, please help.', '{few} of the {product} units are {fault}, photos attached.', 'This is the second time it is {fault} and {staff} is not happy.', 'Can you replace it? Our customer is waiting.', 'It was {fault} after {few} days.', 'We did not order {color}.',
      ],
      outbound: [
        'So sorry. We replace the {few} units free of charge.', 'Our team is checking, you will hear from us {when}.', 'A new {product} ships today, please return the old one at our cost.', 'They say the {product} is {fault}; looks like transport damage.', 'Apologised by phone, they accept a replacement.', 'It was a wiring issue, solved remotely.',
      ],
    },
    {
      share: 3,
      subject: ['Refund for {order}', 'Refund request: {product}'],
      inbound: [
        'I would like a refund for {order}.', 'The {product} is {fault}. Please refund us, no replacement.', 'When will the refund arrive?', 'The goods are on their way back by {carrier}, please refund {price}.', 'You promised the refund {few} days ago.',
      ],
      outbound: [
        'The refund of {price} is submitted, allow {few} working days.', '{order} has been refunded to the original account.', 'They insist on a refund, manager agrees.', 'Goods received, refunding now.', 'They take a replacement instead of the refund.',
      ],
    },
    {
      share: 8,
      subject: ['Visit', 'Meeting {when}', 'Minutes of our meeting'],
      inbound: [
        'Could you come by {when}?', '{staff} would like to see your factory.', 'Can we move the meeting to {hour}:00?', 'Please bring the {product} samples.', '{person} will join us.', 'Parking is behind the building.',
      ],
      outbound: [
        'Visited them and met {person} about the {product}.', 'Saw the warehouse, they still have {many} units.', 'They plan {few} new stores in {place}.', 'Demonstrated the {product}; {person} had questions, will send material.', 'Agreed to return {when} with the contract.', 'Arrived at {hour}:00, good talk for an hour.',
      ],
    },
    {
      share: 8,
      subject: ['Help with the {product}', 'Support request', 'Setting up the {product}'],
      inbound: [
        'How do we install the {product}?', 'The {product} does not connect, tried {few} times.', 'Could somebody come to {place}?', 'How long is the warranty?', 'It is slower since the update.', 'Is there a video?',
      ],
      outbound: [
        'Sent the video, step {few} is the important one.', 'Helped {person} set up the {product} remotely.', 'Our engineer will be in {place} {when}.', 'The warranty is two years.', 'Explained it by phone, works now.', 'Replaced a part, all good again.',
      ],
    },
    {
      share: 8,
      subject: ['Hello again', 'Something new: {product}', 'Season’s greetings'],
      inbound: [
        'Busy at the moment, try me next month.', 'We do not need anything now, thank you.', 'We have changed supplier, sorry.', 'Has {person} left your company?', 'We like the new range, {staff} asked for details.', 'Business is slow but the {product} sells.', 'Got it, thanks.',
      ],
      outbound: [
        'New {product} in stock, {percent} % off for regulars.', 'No answer, will try again.', 'Checked in: happy with the {product}, would recommend us to {person}.', 'Wishing you happy holidays!', 'Budget is frozen, call again in month {month}.', 'Connected with {person}.', 'Sent the new price list.',
      ],
    },
  ],
}

export const grammars = { zh, en }
