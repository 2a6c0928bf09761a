/** What only the page can say. Every other refusal comes from the server as a sentence in the user's language. */
export const problems = {
  web: {
    offline: '无法连接服务器，请检查网络后重试。',
    broken_answer: '服务器返回了无法识别的内容，请稍后再试。',
  },
  request: {
    changed_meanwhile: '该记录已被他人修改，已为您载入最新内容，请核对后再改。',
  },
  summary_other: '有 {{count}} 处需要修改',
} as const
