export const storiesOfTheSouth = {
  zengYun: `
@ -40 13:25 phone in minzhi 4min
曾小姐搜“白毫银针 100g”找到我们，问和某宝上 99 元的有什么区别。讲了产地和等级，她说再想想。
>> -38: 寄一小包银针给曾云试喝
=> -38 11:00 寄了 10 克
@ -33 20:15 sms in minzhi
试喝收到了，确实不一样，毫香很明显。等发工资买一罐😄
>> -3 20:00: 该发工资了，问曾云要不要银针
`,
  linMo: `
@ -75 22:10 wecom in minzhi
敏之你好，朋友推荐的。我直播间 40 万粉，想做一场“茶席专场”，能给独家机制吗？
@ -74 10:30 phone out minzhi 18min outcome=interested
林默要 2,000 份旅行茶具 + 茉莉毛尖组合，要求直播价 199，坑位费免，佣金 20%。要仓库 48 小时内发完。
>> -72 15:00 high: 核算 199 组合的成本，问仓库 48 小时发 2,000 单行不行
=> -72 14:00 成本能做，仓库要提前一周预打包
@ -65 21:30 wecom in minzhi
样品试播了，弹幕都问茶具多少钱。可以定，下下周五晚八点。
@ -50 20:00 other out minzhi 180min
茶席专场直播，现场支援。成交 1,864 单，峰值在线 2.3 万。
>> -49 09:00 urgent: 盯仓库发货，48 小时内清完 1,864 单
=> -48 22:40 全部发出，12 单地址不全已单独联系
@ -45 10:20 wecom in minzhi
后台退款率 3.1%，主要是杯子碰伤，比我们平时低。下个月再来一场？
@ -44 15:00 phone out minzhi 12min
复盘：退款 58 单，破损 41、不喜欢 17。下场换泡棉内托，林默同意成本各担一半。
>> -18 10:00: 新内托到样，寄给林默验
=> -18 16:20 验过了，摔了三次没碎
@ -13 23:05 wecom in minzhi
下场想加礼盒，888 太贵，有没有 300 多的？
>> 0 15:00 high: 给林默报 328 元“小松间”组合
@ -1 21:50 wecom in minzhi
方案今天能给吗？我这边排期表明晚就要锁了。
`,
  jinYu: `
@ -86 09:20 email in minzhi with=luo
# 周年庆礼品询价 300 份
赵经理好，我们有个科技客户要 300 份周年庆礼品，预算 400-500/份，要有“松”的意象。松间礼盒能做到什么价？
@ -86 11:40 email out minzhi with=luo
# Re: 周年庆礼品询价 300 份
罗总好，松间礼盒 300 盒可以做到 520 元含定制腰封；如果换成单罐大红袍 + 盖碗，可以做到 430 元。效果图下午发您。
@ -84 10:10 phone in minzhi 9min with=luo outcome=interested
客户选了 430 的方案，要求腰封烫金，交期 25 天。
>> -82: 腰封烫金打样
=> -82 18:00 样好了，罗总确认
@ -57 16:45 phone in minzhi 5min with=luo
货到了，少了 4 盒，物流说外箱完好。查仓库装箱照片。
>> -56 12:00 urgent: 查 300 盒装箱记录，补发 4 盒
=> -56 10:20 是装箱数错，4 盒已顺丰补发
@ -55 17:00 wechat in minzhi with=luo
补的 4 盒收到，客户没受影响，谢谢。
@ -31 14:30 visit out minzhi 80min with=luo
拜访罗总，谈渠道代理。他一年礼品额三千多万，想拿华南茶礼独家，我们可以给“优先”不给独家。
>> -10 17:00 high: 出华南渠道优先合作草案给罗总
@ -4 18:05 wechat in minzhi with=luo
草案什么时候能看？我这边有两个银行的项目在等。
>> 0 17:30 high for=siqi: 审华南渠道草案的返点条款
`,
  zaoCha: `
@ -83 08:50 phone in minzhi 3min with=liang
早茶记补货：铁观音 20 罐，普洱 30 饼，照旧月结。
@ -53 08:45 phone in minzhi 3min with=liang
补货：普洱 40 饼。梁姐说三号店普洱卖得最快。
@ -32 15:20 wechat in minzhi with=liang
这批普洱有客人说有仓味，你们看看？照片发了，生产批号 PE240311。
@ -32 15:40 wechat out minzhi with=liang
梁姐，我马上留样复检，没开封的先别卖，我们负责。
>> -30 12:00 urgent: 普洱 PE240311 留样复检，给梁姐结论
=> -30 11:10 复检仓储湿度偏高，同批 22 饼全部换货
@ -30 11:20 phone out minzhi 6min with=liang outcome=solved
同批 22 饼全换，运费我们出。梁姐接受，说“有问题肯换就还做”。
@ -2 08:55 phone in minzhi 2min with=liang
补货：铁观音 20 罐、普洱 30 饼、茉莉 10 袋，后天要。
>> 0 12:00: 确认早茶记补货已发出，单号给梁姐
`,
  manShiGuang: `
@ -35 16:30 wechat in minzhi with=pu
你好，民宿 9 间房，想每间放一套茶具和两种茶，走自然风，不要太贵。
@ -34 10:00 wechat out minzhi with=pu
蒲老板好，配了两套：318 一间和 238 一间，都用旅行茶具，茶是茉莉和小种。图发您。
@ -22 21:15 wechat in minzhi with=pu
238 的不错，等我装修完，大概三周。
>> 2: 慢时光装修该完了，问开业时间
`,
  shanCheng: `
@ -48 11:00 phone out minzhi 5min with=deng
山城火锅想给每桌配解腻茶，要 5 块一壶的成本，我们最低的茉莉碎茶能做到。
@ -47 15:30 email out minzhi with=deng
# 解腻茶报价
邓经理好，茉莉碎 3 公斤装每袋 96 元，约 400 壶，附检测报告和泡法卡片。
@ -26 10:40 phone out minzhi 1min outcome=refused
邓经理说总部统一用了别家的大麦茶，今年不换。
++ -26 10:45 >> 30 low: 下次招标前再联系山城火锅
++ -47 16:00 >> -40: 请邓经理来广州门店喝茶
xx -45 15:35 先报解腻茶，喝茶的事以后再说
`,
  harbourGifts: `
@ -79 11:30 email in minzhi with=karen
# Corporate gifts – 600 sets
敏之你好，今年企業禮品想做 600 套，要中英雙語說明卡。FOB 深圳報價，謝謝。
@ -78 10:20 email out minzhi with=karen
# Re: Corporate gifts – 600 sets
Karen 您好，大红袍 + 盖碗组合 600 套，FOB 深圳 USD 52/套，双语卡片含在内，交期 30 天。样卡请见附件。
@ -63 15:00 phone in minzhi 10min with=karen
Karen 對價格滿意，要把卡片英文改成 UK spelling，加一句 allergen 說明。
>> -60: 双语卡片改稿（英式拼写、过敏原）
=> -60 17:10 改好，Karen 签字确认
@ -17 12:10 email in minzhi with=karen
# 2 cartons short
到貨 600 套點數得 592，少兩箱？另外有 3 隻蓋碗碎了，請問可以退款還是補貨？
@ -17 14:00 phone out minzhi 8min with=karen
两箱在深圳仓没装上，下周随船补。碎的 3 只 Karen 要退款，从尾款扣 USD 60。
>> -1 11:00 high: 两箱补货提单号发 Karen，尾款扣 USD 60
`,
}
