import type { Locale } from '../shared/shapes.ts'

type InBoth = Record<Locale, string>
export type Setting = {
  /** As it stands when nothing is said. */
  fallback: string
  means: InBoth
  /** Completes "X must be …". */
  expected: InBoth
  accepts: (text: string) => boolean
  /** Not to be repeated in a complaint. */
  secret?: true
}

const flag = {
  fallback: '0',
  expected: { en: '1 or 0', 'zh-CN': ' 1 或 0' },
  accepts: (text: string) => /^(0|1|true|false)$/i.test(text),
}
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Every setting of the process, said once: for reading, complaining, `doctor` and docs/operating.md. */
export const settings = {
  HOST: {
    fallback: '127.0.0.1',
    means: {
      en: 'Address to listen on. 0.0.0.0: every network of this machine',
      'zh-CN': '监听地址；0.0.0.0 表示本机所有网络',
    },
    expected: { en: 'an address of this machine', 'zh-CN': '本机地址' },
    accepts: (text) => /^[\w.:%-]+$/.test(text),
  },
  PORT: {
    fallback: '3000',
    means: { en: 'Port to listen on', 'zh-CN': '监听端口' },
    expected: { en: '0 to 65535', 'zh-CN': ' 0 至 65535' },
    accepts: (text) => /^\d{1,5}$/.test(text) && Number(text) < 65_536,
  },
  RAPPORT_URL: {
    fallback: 'http://HOST:PORT',
    means: {
      en: 'Where people reach Rapport, for links. With https, cookies and headers insist on it',
      'zh-CN': '用户访问 Rapport 的地址，用于生成链接；为 https 时 Cookie 与响应头仅限 https',
    },
    expected: { en: 'like https://crm.example.com', 'zh-CN': '类似 https://crm.example.com 的地址' },
    accepts: (text) => /^https?:\/\/[^/\s]+\/*$/.test(text) && URL.canParse(text),
  },
  RAPPORT_TRUST_PROXY: {
    fallback: '0',
    means: {
      en: 'How many reverse proxies stand in front: what they say about the caller’s address is believed. Usually 1 or 0',
      'zh-CN': '前面有几层反向代理：采信它们转发的客户端地址；通常为 1 或 0',
    },
    expected: { en: '0 to 9', 'zh-CN': ' 0 至 9' },
    accepts: (text) => /^\d$/.test(text),
  },
  RAPPORT_DATA: {
    fallback: './data',
    means: {
      en: 'Folder of the embedded database and of attachments',
      'zh-CN': '内置数据库与附件所在的文件夹',
    },
    expected: { en: 'a folder', 'zh-CN': '文件夹' },
    accepts: () => true,
  },
  DATABASE_URL: {
    fallback: '',
    means: {
      en: 'A PostgreSQL server (15 or newer) of your own instead of the embedded one',
      'zh-CN': '使用您自己的 PostgreSQL（15 或更新版本），代替内置数据库',
    },
    expected: {
      en: 'like postgres://user:password@host/database',
      'zh-CN': '类似 postgres://用户:密码@主机/数据库 的地址',
    },
    accepts: (text) => /^postgres(ql)?:\/\//.test(text),
    secret: true,
  },
  RAPPORT_LOG_LEVEL: {
    fallback: 'info',
    means: {
      en: `How much is logged: ${logLevels.join(', ')}`,
      'zh-CN': `日志级别：${logLevels.join('、')}`,
    },
    expected: { en: `one of ${logLevels.join(', ')}`, 'zh-CN': `${logLevels.join('、')} 之一` },
    accepts: (text) => logLevels.includes(text),
  },
  RAPPORT_LOG_FORMAT: {
    fallback: 'text / json',
    means: {
      en: 'json: one object per line, for programs; text: for people. By default text on a terminal',
      'zh-CN': 'json：每行一个对象，供程序读取；text：供人阅读。默认在终端中为 text',
    },
    expected: { en: 'json or text', 'zh-CN': ' json 或 text' },
    accepts: (text) => text === 'json' || text === 'text',
  },
  RAPPORT_METRICS_TOKEN: {
    fallback: '',
    means: {
      en: 'Bearer token for /metrics. Without it only this machine may read them',
      'zh-CN': '读取 /metrics 所需的令牌；未设置时仅本机可读',
    },
    expected: { en: '16 or more characters without spaces', 'zh-CN': '不少于 16 个字符且不含空格' },
    accepts: (text) => /^[\x21-\x7e]{16,}$/.test(text),
    secret: true,
  },
  RAPPORT_CALLER_LIMIT: {
    fallback: '20000',
    means: {
      en: 'Requests in ten seconds that one session or API key may send. 0: no limit',
      'zh-CN': '单个会话或 API 密钥十秒内可发送的请求数；0 表示不限',
    },
    expected: { en: 'a whole number, 0 or more', 'zh-CN': '非负整数' },
    accepts: (text) => /^\d{1,9}$/.test(text),
  },
  RAPPORT_ADMIN_EMAIL: {
    fallback: '',
    means: {
      en: 'With the password: founds a fresh instance at the first start, without a browser',
      'zh-CN': '与密码一并设置：首次启动时直接创建管理员，无需浏览器',
    },
    expected: { en: 'an e-mail address', 'zh-CN': '邮箱地址' },
    accepts: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  },
  RAPPORT_ADMIN_PASSWORD: {
    fallback: '',
    means: {
      en: "The administrator's password, at the first start",
      'zh-CN': '管理员密码，仅首次启动时使用',
    },
    expected: { en: '10 to 200 characters', 'zh-CN': ' 10 至 200 个字符' },
    accepts: (text) => text.length >= 10 && text.length <= 200,
    secret: true,
  },
  RAPPORT_SAMPLE_DATA: {
    ...flag,
    means: { en: '1: begin with sample data, at the first start', 'zh-CN': '1：首次启动时载入示例数据' },
  },
} satisfies Record<string, Setting>
