import type { Translation } from '../translation.ts'
import type { problems as zhCN } from '../zh-CN/problems.ts'

export const problems: Translation<typeof zhCN> = {
  web: {
    offline: 'The server cannot be reached. Check the network and try again.',
    broken_answer: 'The server answered with something unknown. Try again in a moment.',
  },
  request: {
    changed_meanwhile: 'Someone else changed this. The latest is loaded: check it, then repeat your change.',
  },
  summary_one: '{{count}} thing needs your attention',
  summary_other: '{{count}} things need your attention',
}
