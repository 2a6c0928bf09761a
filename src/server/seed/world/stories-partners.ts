export const storiesOfPartners = {
  yunShang: `
@ -79 10:00 visit out mingyuan 85min with=xu
拜访云上酒店，见了徐经理和高总厨。客房茶包年用量约 60 万包，要求独立包装、可降解。招标下季度开始。
>> -75 17:00 high: 出客房茶包样品三款，送徐经理
=> -75 16:00 样品送到，徐经理说高总厨先试
@ -61 15:30 phone in mingyuan 6min with=gao
高总厨偏好茉莉和小种，铁观音“客房里泡不出来”。建议茶包克重从 2 克加到 2.5 克。
@ -53 11:00 email out mingyuan with=xu
# 客房茶包方案（第二版）
徐经理您好，按高总厨的意见改为 2.5 克，茉莉、小种两款，单包含税 0.42 元，可降解玉米纤维，附检测报告。
@ -34 16:40 email in mingyuan with=xu
# Re: 客房茶包方案（第二版）
方案收到，质量部要求补充迁移量检测。另外财务问能否开 6% 专票、账期 60 天。
>> -31 17:00 high: 补迁移量检测报告
=> -31 15:20 报告已发，质量部通过
@ -15 10:30 meeting in mingyuan 100min with=xu
徐经理带质量部来厂审核，提了三条整改：金属探测记录、留样标签、防蝇灯间距。态度很好，基本定我们。
>> -3 17:00 urgent: 三条整改完成，照片发云上质量部
@ -2 09:20 phone in mingyuan 5min with=xu
徐经理催整改照片，下周一定标，价格希望再降一分钱。
>> 0 15:30 urgent: 回徐经理：整改照片 + 单价 0.41 元的条件
@ -1 17:10 email in mingyuan with=xu
# 定标时间
周总您好，定标会改到下周一上午十点，请派一位能拍板的同事参加。
>> 4 10:00 high: 参加云上酒店定标会
++ -1 18:00 >> 1 09:30 high: 定标会前和思齐对一遍底价
`,
  yanYun: `
@ -76 07:30 phone out mingyuan 15min with=fan
范师傅说今年雨水多，产量少两成，肉桂要涨价。约下月去看第二道焙火。
>> -57 09:00: 去武夷山看焙火，定全年岩茶量
=> -57 18:00 定了 1.6 吨，价格涨 5%，焙火分三次
@ -57 09:30 visit out mingyuan 240min with=fan
在焙房待了半天。第二道火火候正好，闻得到果香。给 Peter 的采访拍了素材。
@ -22 08:10 phone in mingyuan 7min with=fan
中火那批（给南京的）焙好了，120 公斤，问发杭州还是直接发南京。
@ -2 07:45 phone in mingyuan 4min with=fan
范师傅问欧阳老师游学团的人数，焙房一次只能进 8 个人，要分两拨。
>> 0 09:30 high: 游学团分两拨，和范师傅对时间
++ -2 07:50 >> 1 09:00: 问范师傅小种能不能凑 300 公斤
`,
  taoRan: `
@ -55 13:20 wechat out mingyuan with=wu
吴师傅，西施壶这个月能出几把？有位老客要刻字。
@ -54 20:05 wechat in mingyuan with=wu
八把，其中两把段泥。刻字另加三天，我自己刻，不收钱。
@ -20 10:00 visit out mingyuan 120min with=wu
到宜兴看泥料，吴师傅新拉的一批朱泥收缩大，成品率六成，下个月的量只敢答应 15 把。
>> 5 14:00: 确认下个月紫砂壶的数量
++ -6 10:00 >> 0 11:00: 给吴师傅结八把壶的款
++ -4 09:30 >> 0: 请吴师傅把段泥壶的照片发来
=> 0 08:20 照片发来了，两把都好，转给小雨
`,
  luDao: `
@ -65 09:45 phone in daniel 5min with=huang
鹭岛要 200 罐铁观音出口东南亚，英文标和清真认证。
>> -60 11:00: 问清真认证要多久
=> -60 10:20 认证机构说六周，费用客户承担一半
@ -46 15:00 email out daniel with=huang
# 铁观音 200 罐报价
黄经理，200 罐铁观音出口装 FOB 厦门 USD 27/罐，英文标含在内，清真认证六周。
@ -28 10:30 phone in daniel 4min with=huang
客户同意价格，等认证。黄经理提醒集装箱要提前两周订。
>> 6: 认证快下来了，和黄海峰订舱
`,
  gangLian: `
@ -43 17:30 phone out daniel 11min with=dai
货代戴维：Felixstowe 那票第二板进水，提单上没有批注，索赔要 14 天内书面提。
>> -40 12:00 urgent for=daniel: 书面索赔函发港联和承运人
=> -40 10:50 已发，附验货照片 23 张
@ -16 14:20 email in daniel with=dai
# 索赔进展 NB-20417
承运人同意赔付 USD 372，需要收货人签字的验货单原件。
>> -6 11:00: 请 Jane 寄验货单原件给港联
=> -5 09:30 原件到了，戴维说十个工作日内到账
@ -0 09:05 phone in daniel 3min with=dai
下周宁波舱位紧，月底最后一班要提前一周截单。
>> 2 10:00 high: 通知国际组提前截单
`,
  qingXin: `
@ -58 15:10 email in daniel with=chen
# 詢問白毫銀針
您好，在茶博會喝過貴公司的白毫銀針，想請問台灣可以寄嗎？小量先試。
@ -57 10:30 email out daniel with=chen
# Re: 詢問白毫銀針
陳小姐您好，可以寄，六罐起免運費，檢驗文件由我們準備。
>> -36 10:30: 问陈小姐要不要先试六罐
=> -36 11:00 她说等店面开幕
`,
  haiFeng: `
@ -71 10:20 phone out hejing 3min outcome=refused
书吧要关店了，老板说以后有机会再合作。放回公海。
`,
  qiuHai: `
@ -25 16:45 chat in hejing
想买一罐大红袍送人，在线等，你们店在哪？
@ -25 16:50 chat out hejing
您好仇先生，杭州店在松风里 2 号，营业到晚上九点；也可以闪送，一小时到。
`,
  museum: `
@ -20 18:40 email in hejing
# Museum shop enquiry
We run the shop of a maritime museum and look for tea with a story about the clipper ships. Whom should I talk to?
`,
  jinMen: `
@ -67 09:30 phone in hejing 2min
打来问批发价，没说用途，留的座机 8000 0000，没有区号。
`,
}
