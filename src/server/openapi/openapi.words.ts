import type { Locale } from '../../shared/shapes.ts'

type Section = { id: string; title: string; paragraphs: string[]; code?: string[] }
type Words = {
  title: string
  lead: string
  skip: string
  contents: string
  document: string
  otherLanguage: string
  guide: string
  shapes: string
  problems: string
  problemsLead: string
  anyone: string
  signedIn: string
  needs: string
  parameters: string
  body: string
  answer: string
  example: string
  name: string
  type: string
  meaning: string
  required: string
  code: string
  orNull: string
  listOf: string
  nothing: string
  sections: (url: string) => Section[]
}

/** What the page says, in both languages. Text between backticks is code. */
export const words: Record<Locale, Words> = {
  en: {
    title: 'Rapport API',
    lead: 'Everything that the pages of Rapport do, they do through this API.',
    skip: 'Skip to the content',
    contents: 'Contents',
    document: 'OpenAPI 3.1 document',
    otherLanguage: '中文',
    guide: 'Guide',
    shapes: 'Shapes',
    problems: 'Problems',
    problemsLead:
      'A refusal is `application/problem+json` (RFC 9457). `code` stays the same for ever; the sentence is in your language; `errors` names each field that is wrong. A refusal changes nothing.',
    anyone: 'Anyone may call this.',
    signedIn: 'Anyone who is signed in may call this.',
    needs: 'Needs the permission',
    parameters: 'Parameters',
    body: 'Body',
    answer: 'Answer',
    example: 'Example',
    name: 'Name',
    type: 'Type',
    meaning: 'Meaning',
    required: 'required',
    code: 'Code',
    orNull: 'or null',
    listOf: 'list of',
    nothing: 'No content.',
    sections: (url) => [
      {
        id: 'sign-in',
        title: 'Who you are',
        paragraphs: [
          'Make an API key under Settings, or with `npx rapport api-key create --user EMAIL --name NAME`, and send it with every request. A key can do what its user can, or less. Rows that its user may not see are not there: 404, never 403.',
        ],
        code: [
          `export RAPPORT_API_KEY=rap_…\ncurl ${url}/api/v1/me -H "Authorization: Bearer $RAPPORT_API_KEY"`,
        ],
      },
      {
        id: 'lists',
        title: 'Lists',
        paragraphs: [
          'Lists answer `{ items, next, total }`. Ask for `limit` rows (1 to 200) and go on with `after`, the `next` of the page before; it is null on the last. `total.count` is exact up to 10,000, and then `total.exact` is false.',
          '`sort` takes field names with commas between, `-` before one for descending. `q` finds words.',
        ],
      },
      {
        id: 'filters',
        title: 'Filters',
        paragraphs: [
          '`filter` is JSON: `{ field, operator, value }`, joined by `and`, `or` and `not`. Operators: `eq`, `ne`, `in`, `not_in`, `lt`, `lte`, `gt`, `gte`, `contains`, `starts_with`, `has_any`, `has_all`, `has_none`, `is_empty`, `is_not_empty`. For users `me` is the caller; for days and times `{ "daysAgo": 7 }` and `{ "daysAhead": 7 }` count from today.',
        ],
        code: [
          '{ "and": [\n  { "field": "stage", "operator": "in", "value": ["new", "contacted"] },\n  { "field": "ownerId", "operator": "eq", "value": "me" },\n  { "not": { "field": "lastContactAt", "operator": "gte", "value": { "daysAgo": 30 } } }\n] }',
        ],
      },
      {
        id: 'once',
        title: 'Sending again, and changing at once',
        paragraphs: [
          'Give a `POST` an `Idempotency-Key` of your own: sent again, after a lost connection, it gets the same answer and is done once. The same key with another body is refused with 409.',
          'Rows carry a `version`, which is also the `ETag`. Send it as `If-Match` with a `PATCH`: if somebody changed the row meanwhile, the answer is 412 and nothing was changed.',
        ],
      },
      {
        id: 'batches',
        title: 'Batches',
        paragraphs: [
          'The addresses that end in `/batch` take up to 1,000 rows and answer for each: 201 with its id, or its problem. Rows that were refused change nothing; the others are in.',
        ],
      },
      {
        id: 'values',
        title: 'Values',
        paragraphs: [
          'Times are RFC 3339 with an offset, days `YYYY-MM-DD`, zones names such as `Asia/Shanghai`. Money is `{ "amount": 1999, "currency": "CNY" }` in minor units: 19.99 yuan. Ids are UUIDs. Unknown fields are refused. Sentences come in the language of the key’s user.',
        ],
      },
      {
        id: 'live',
        title: 'Live updates',
        paragraphs: [
          '`GET /api/v1/live` is a stream of server-sent events: what kind of thing happened, to which customer; fetch the rest. `much.changed` means: look at everything again.',
        ],
        code: [`curl -N ${url}/api/v1/live -H "Authorization: Bearer $RAPPORT_API_KEY"`],
      },
    ],
  },
  'zh-CN': {
    title: 'Rapport API',
    lead: 'Rapport 网页所做的一切，都通过这套 API 完成。',
    skip: '跳到正文',
    contents: '目录',
    document: 'OpenAPI 3.1 文档',
    otherLanguage: 'English',
    guide: '使用说明',
    shapes: '数据结构',
    problems: '错误代码',
    problemsLead:
      '请求被拒绝时返回 `application/problem+json`（RFC 9457）。`code` 永远不变，句子使用您的语言，`errors` 逐一指出有误的字段。被拒绝的请求不会更改任何内容。',
    anyone: '任何人都可以调用。',
    signedIn: '登录后即可调用。',
    needs: '所需权限',
    parameters: '参数',
    body: '请求体',
    answer: '响应',
    example: '示例',
    name: '名称',
    type: '类型',
    meaning: '说明',
    required: '必填',
    code: '代码',
    orNull: '或 null',
    listOf: '列表：',
    nothing: '无内容。',
    sections: (url) => [
      {
        id: 'sign-in',
        title: '身份验证',
        paragraphs: [
          '在“设置”中创建 API 密钥，或执行 `npx rapport api-key create --user EMAIL --name NAME`，并随每个请求发送。密钥的权限不超过其用户。用户无权查看的记录视为不存在：返回 404，而不是 403。',
        ],
        code: [
          `export RAPPORT_API_KEY=rap_…\ncurl ${url}/api/v1/me -H "Authorization: Bearer $RAPPORT_API_KEY"`,
        ],
      },
      {
        id: 'lists',
        title: '列表',
        paragraphs: [
          '列表返回 `{ items, next, total }`。用 `limit` 指定行数（1 至 200），用 `after` 传入上一页的 `next` 继续；最后一页的 `next` 为 null。`total.count` 在 10,000 以内是精确值，超过时 `total.exact` 为 false。',
          '`sort` 为以逗号分隔的字段名，前面加 `-` 表示降序。`q` 用于查找文字。',
        ],
      },
      {
        id: 'filters',
        title: '筛选',
        paragraphs: [
          '`filter` 是 JSON：`{ field, operator, value }`，以 `and`、`or`、`not` 组合。运算符：`eq`、`ne`、`in`、`not_in`、`lt`、`lte`、`gt`、`gte`、`contains`、`starts_with`、`has_any`、`has_all`、`has_none`、`is_empty`、`is_not_empty`。员工字段中 `me` 表示调用者本人；日期与时间可用 `{ "daysAgo": 7 }`、`{ "daysAhead": 7 }`，从今天起算。',
        ],
        code: [
          '{ "and": [\n  { "field": "stage", "operator": "in", "value": ["new", "contacted"] },\n  { "field": "ownerId", "operator": "eq", "value": "me" },\n  { "not": { "field": "lastContactAt", "operator": "gte", "value": { "daysAgo": 30 } } }\n] }',
        ],
      },
      {
        id: 'once',
        title: '重发与并发修改',
        paragraphs: [
          '为 `POST` 附上自定的 `Idempotency-Key`：连接中断后用同一个键重发，会得到相同的响应，且只执行一次。同一个键用于不同的请求体时返回 409。',
          '记录带有 `version`，同时也是 `ETag`。修改（`PATCH`）时以 `If-Match` 发回：若期间已被他人修改，则返回 412 且不做任何更改。',
        ],
      },
      {
        id: 'batches',
        title: '批量',
        paragraphs: [
          '以 `/batch` 结尾的地址一次最多接收 1,000 行，并逐行答复：成功为 201 与编号，失败则给出错误。失败的行不做任何更改，其余的行已写入。',
        ],
      },
      {
        id: 'values',
        title: '取值格式',
        paragraphs: [
          '时间为带时差的 RFC 3339，日期为 `YYYY-MM-DD`，时区为 `Asia/Shanghai` 之类的名称。金额为 `{ "amount": 1999, "currency": "CNY" }`，以最小货币单位计：即 19.99 元。编号为 UUID。未知字段会被拒绝。句子使用密钥所属用户的语言。',
        ],
      },
      {
        id: 'live',
        title: '实时更新',
        paragraphs: [
          '`GET /api/v1/live` 是服务器推送事件流：告知发生了哪类变化、涉及哪个客户，其余请另行获取。`much.changed` 表示：请重新获取全部内容。',
        ],
        code: [`curl -N ${url}/api/v1/live -H "Authorization: Bearer $RAPPORT_API_KEY"`],
      },
    ],
  },
}
