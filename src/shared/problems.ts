import type { Locale } from './shapes.ts'

type Sentences = Record<string, Record<Locale, string>>
const say = <const S extends Sentences>(sentences: S): S => sentences

/**
 * Every refusal, said once in both languages: the code is the API's promise, the sentence tells a person what to do.
 * `{name}` is filled in from the refusal's parameters.
 */
export const problems = say({
  'access.not_signed_in': { en: 'Please sign in first.', 'zh-CN': '请先登录。' },
  'access.forbidden': {
    en: 'Your role does not allow this ({permission}). Ask an administrator if you need it.',
    'zh-CN': '您的角色没有此权限（{permission}）。如有需要，请联系管理员。',
  },
  'access.wrong_origin': {
    en: 'This request came from another site and was refused.',
    'zh-CN': '该请求来自其他网站，已被拒绝。',
  },
  'access.field_read_only': {
    en: 'Your role may not change this field.',
    'zh-CN': '您的角色不能修改此字段。',
  },

  'request.invalid': {
    en: 'Some fields are not right. Nothing was changed.',
    'zh-CN': '部分字段填写有误，未做任何更改。',
  },
  'request.malformed_json': {
    en: 'The body is not valid JSON.',
    'zh-CN': '请求体不是有效的 JSON。',
  },
  'request.unsupported_media_type': {
    en: 'Send the body as {expected}.',
    'zh-CN': '请以 {expected} 格式发送请求体。',
  },
  'request.too_large': {
    en: 'That is too much at once: at most {limit}.',
    'zh-CN': '一次发送的内容过大：上限为 {limit}。',
  },
  'request.not_found': {
    en: 'There is nothing here, or you may not see it.',
    'zh-CN': '没有找到，或您无权查看。',
  },
  'request.method_not_allowed': {
    en: 'This address does not take {method}.',
    'zh-CN': '该地址不支持 {method} 方法。',
  },
  'request.changed_meanwhile': {
    en: 'Someone changed this meanwhile. Look at it again, then repeat your change.',
    'zh-CN': '该记录已被他人修改，请刷新后再改。',
  },
  'request.bad_version': {
    en: 'If-Match must be the version you read, such as "3".',
    'zh-CN': 'If-Match 应为您读到的版本号，例如 "3"。',
  },
  'request.bad_idempotency_key': {
    en: 'Idempotency-Key must be 1 to 200 printable ASCII characters.',
    'zh-CN': 'Idempotency-Key 应为 1 至 200 个可打印的 ASCII 字符。',
  },
  'request.idempotency_key_reused': {
    en: 'This Idempotency-Key was used with another request.',
    'zh-CN': '该 Idempotency-Key 已用于另一个请求。',
  },
  'request.answered_once': {
    en: 'This was done already. Its answer held a secret and was not kept; look at the list and make a new one if you need it.',
    'zh-CN': '该请求已执行过，其结果含机密，未予保存。请查看列表，如有需要请重新生成。',
  },
  'request.too_many': {
    en: 'Too many requests. Try again in {seconds} seconds.',
    'zh-CN': '请求过于频繁，请在 {seconds} 秒后重试。',
  },
  'server.failed': {
    en: 'Something went wrong on our side. Nothing was changed; the request id helps us find it.',
    'zh-CN': '服务器出错，未做任何更改。请求编号有助于我们排查。',
  },
  'server.unavailable': {
    en: 'The database cannot be reached right now. Please try again in a moment.',
    'zh-CN': '暂时无法连接数据库，请稍后再试。',
  },

  'field.required': { en: 'This is needed.', 'zh-CN': '此项必填。' },
  'field.unknown': { en: 'There is no such field.', 'zh-CN': '没有这个字段。' },
  'field.wrong_type': { en: 'This must be {expected}.', 'zh-CN': '此项应为{expected}。' },
  'field.too_long': {
    en: 'At most {limit} characters.',
    'zh-CN': '最多 {limit} 个字符。',
  },
  'field.too_short': {
    en: 'At least {limit} characters.',
    'zh-CN': '至少 {limit} 个字符。',
  },
  'field.too_many_items': { en: 'At most {limit} entries.', 'zh-CN': '最多 {limit} 项。' },
  'field.too_few_items': { en: 'At least {limit} entries.', 'zh-CN': '至少 {limit} 项。' },
  'field.duplicate_items': { en: 'An entry stands here twice.', 'zh-CN': '存在重复项。' },
  'field.forbidden_characters': {
    en: 'This is blank or has characters that cannot be kept, such as control characters.',
    'zh-CN': '内容为空白，或含有无法保存的字符（如控制字符）。',
  },
  'field.not_one_of': { en: 'Must be one of: {allowed}.', 'zh-CN': '应为以下之一：{allowed}。' },
  'field.too_small': { en: 'Must be at least {limit}.', 'zh-CN': '不得小于 {limit}。' },
  'field.too_large': { en: 'Must be at most {limit}.', 'zh-CN': '不得大于 {limit}。' },
  'field.too_precise': { en: 'At most four decimals.', 'zh-CN': '最多四位小数。' },
  'field.not_an_id': { en: 'This is not an id.', 'zh-CN': '不是有效的编号。' },
  'field.not_a_day': {
    en: 'There is no such day. Write it as 2026-03-01.',
    'zh-CN': '日期不存在，请按 2026-03-01 的格式填写。',
  },
  'field.not_an_instant': {
    en: 'There is no such time. Write it as 2026-03-01T09:30:00+08:00.',
    'zh-CN': '时间不存在，请按 2026-03-01T09:30:00+08:00 的格式填写。',
  },
  'field.not_a_time_zone': {
    en: 'There is no such time zone. Write it as Asia/Shanghai.',
    'zh-CN': '时区不存在，请按 Asia/Shanghai 的格式填写。',
  },
  'field.not_an_email': {
    en: 'This is not an e-mail address.',
    'zh-CN': '不是有效的邮箱地址。',
  },
  'field.in_the_past': {
    en: 'This time has passed. Choose a later one.',
    'zh-CN': '该时间已过，请选择更晚的时间。',
  },
  'field.in_the_future': {
    en: 'This day lies in the future. Choose today or an earlier one.',
    'zh-CN': '该日期在未来，请选择今天或更早的日期。',
  },
  'field.wrong_format': { en: 'This does not have the right form.', 'zh-CN': '格式不正确。' },
  'field.unknown_reference': {
    en: 'There is no such record, or you may not see it.',
    'zh-CN': '该记录不存在，或您无权查看。',
  },
  'field.exactly_one': {
    en: 'Give exactly one of: {fields}.',
    'zh-CN': '请在 {fields} 中填写且仅填写一项。',
  },
  'field.before_start': { en: 'The end lies before the start.', 'zh-CN': '结束时间早于开始时间。' },

  'filter.not_json': { en: 'The filter is not valid JSON.', 'zh-CN': '筛选条件不是有效的 JSON。' },
  'filter.malformed': {
    en: 'A filter is {"field","operator","value"}, {"and":[…]}, {"or":[…]} or {"not":…}.',
    'zh-CN': '筛选条件应为 {"field","operator","value"}、{"and":[…]}、{"or":[…]} 或 {"not":…}。',
  },
  'filter.too_large': {
    en: 'The filter has too many conditions or nests too deep.',
    'zh-CN': '筛选条件过多或嵌套过深。',
  },
  'filter.unknown_field': {
    en: 'There is no field {field} to filter by.',
    'zh-CN': '没有可筛选的字段 {field}。',
  },
  'filter.unknown_operator': {
    en: 'The field {field} does not understand {operator}. It takes: {allowed}.',
    'zh-CN': '字段 {field} 不支持 {operator}，可用：{allowed}。',
  },
  'filter.bad_value': {
    en: 'The value for {field} must be {expected}.',
    'zh-CN': '字段 {field} 的值应为{expected}。',
  },
  'list.unknown_sort': {
    en: 'This list cannot be sorted by {field}.',
    'zh-CN': '该列表不能按 {field} 排序。',
  },
  'list.bad_cursor': {
    en: '`after` must be the `next` of the page before, with the same sort.',
    'zh-CN': 'after 应为上一页返回的 next，且排序方式相同。',
  },

  'customers.not_in_pool': {
    en: 'Someone else has claimed this customer.',
    'zh-CN': '该客户已被他人领取。',
  },
  'customers.claim_limit': {
    en: 'You already hold {limit} customers, the most that one person may. Release some first.',
    'zh-CN': '您名下客户已达上限（{limit} 个），请先释放部分客户。',
  },
  'communications.in_future': {
    en: 'This lies in the future. What is still to come is a follow-up.',
    'zh-CN': '沟通时间在未来。尚未发生的事，请记为跟进。',
  },
  'follow_ups.not_open': {
    en: 'This follow-up is no longer open.',
    'zh-CN': '该跟进已结束。',
  },
  'follow_ups.assignee_cannot_see': {
    en: '{name} may not see this customer, so could not keep the promise. Choose someone else.',
    'zh-CN': '{name} 无权查看该客户，无法跟进，请另选他人。',
  },
  'orders.number_taken': { en: 'There is an order with this number.', 'zh-CN': '该订单号已存在。' },
  'orders.total_mismatch': {
    en: 'The total must be {expected}: the sum of the items less the discount.',
    'zh-CN': '总额应为 {expected}：各项金额之和减去折扣。',
  },
  'orders.currency_mismatch': {
    en: 'All amounts of an order must be in its currency, {currency}.',
    'zh-CN': '订单内的金额须统一使用订单币种 {currency}。',
  },
  'orders.discount_too_large': {
    en: 'The discount is larger than the sum of the items.',
    'zh-CN': '折扣金额大于各项金额之和。',
  },
  'orders.bad_status': {
    en: 'An order cannot go from {from} to {to}.',
    'zh-CN': '订单状态不能从 {from} 变为 {to}。',
  },
  'products.code_taken': { en: 'There is a product with this code.', 'zh-CN': '该产品编码已存在。' },

  'attachments.type_refused': {
    en: 'Files of this kind are not taken: {type}.',
    'zh-CN': '不支持上传该类型的文件：{type}。',
  },
  'attachments.empty': {
    en: 'This file is empty. Choose another.',
    'zh-CN': '文件为空，请另选文件。',
  },
  'attachments.broken_off': {
    en: 'The upload broke off or was not a proper form. Try again.',
    'zh-CN': '上传中断或格式有误，请重试。',
  },
  'attachments.missing': {
    en: 'Send one file in the field `file`.',
    'zh-CN': '请在 file 字段中上传一个文件。',
  },

  'session.wrong_credentials': {
    en: 'The e-mail address or the password is wrong.',
    'zh-CN': '邮箱或密码错误。',
  },
  'session.locked': {
    en: 'Too many attempts. Try again in {minutes} minutes, or ask an administrator for a new password link.',
    'zh-CN': '尝试次数过多，请在 {minutes} 分钟后重试，或请管理员生成新的密码链接。',
  },
  'session.wrong_password': { en: 'The current password is wrong.', 'zh-CN': '当前密码错误。' },
  'setup.closed': {
    en: 'This instance already has its administrator.',
    'zh-CN': '该系统已完成初始化。',
  },
  'links.not_valid': {
    en: 'This link is not valid, was used already or has run out. Ask for a new one.',
    'zh-CN': '链接无效、已使用或已过期，请重新获取。',
  },
  'people.email_taken': { en: 'There is a user with this e-mail address.', 'zh-CN': '该邮箱已被使用。' },
  'people.last_administrator': {
    en: 'This is the last administrator; make someone else one first.',
    'zh-CN': '这是最后一位管理员，请先指定其他管理员。',
  },
  'teams.cycle': { en: 'A team cannot lie below itself.', 'zh-CN': '部门不能隶属于其自身的下级。' },
  'teams.not_empty': {
    en: 'The team still has members or teams below it. Move them first.',
    'zh-CN': '该部门仍有成员或下级部门，请先移走。',
  },
  'teams.beyond_own': {
    en: 'This lies outside of the teams that your role reaches. Ask an administrator.',
    'zh-CN': '该操作超出您的角色可管辖的部门范围，请联系管理员。',
  },
  'roles.built_in': {
    en: 'A built-in role cannot be changed. Make a role of your own.',
    'zh-CN': '内置角色不可修改，请新建角色。',
  },
  'roles.name_taken': { en: 'There is a role with this name.', 'zh-CN': '该角色名称已存在。' },
  'roles.above_own': {
    en: 'This role may do more than yours, so you can neither give nor change it, nor manage who has it. Ask an administrator.',
    'zh-CN': '该角色的权限超出您的角色，您不能授予或修改该角色，也不能管理拥有它的员工。请联系管理员。',
  },
  'roles.in_use': {
    en: 'Users have this role. Give them another first.',
    'zh-CN': '仍有员工使用该角色，请先更换。',
  },
  'api_keys.too_much': {
    en: 'A key cannot do more than you may yourself.',
    'zh-CN': 'API 密钥的权限不能超过您本人的权限。',
  },
})

export type ProblemCode = keyof typeof problems

/** What `{expected}` says for the types of JSON, in both languages. */
export const typeNames = say({
  string: { en: 'a text', 'zh-CN': '文本' },
  number: { en: 'a number', 'zh-CN': '数字' },
  integer: { en: 'a whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': 'true 或 false' },
  array: { en: 'a list', 'zh-CN': '列表' },
  object: { en: 'an object', 'zh-CN': '对象' },
  null: { en: 'null', 'zh-CN': 'null' },
  day: { en: 'a day such as 2026-03-01', 'zh-CN': '日期，如 2026-03-01' },
  instant: { en: 'a time such as 2026-03-01T09:30:00+08:00', 'zh-CN': '时间，如 2026-03-01T09:30:00+08:00' },
  id: { en: 'an id', 'zh-CN': '编号' },
  list_of_texts: { en: 'a list of texts', 'zh-CN': '文本列表' },
})

/** The sentence of a refusal, filled in. */
export const sentence = (
  code: ProblemCode,
  locale: Locale,
  params: Record<string, string | number> = {},
): string =>
  problems[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '')
    const type = typeNames[value as keyof typeof typeNames]
    return name === 'expected' && type ? type[locale] : value
  })
