const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
const chinese = language.startsWith('zh')

/** Tells the person at the terminal something, in Chinese when that is the language of the system. */
export function say(english, inChinese) {
  console.error(chinese ? inChinese : english)
}

/** Ends the program with an explanation. */
export function giveUp(english, inChinese, code = 1) {
  say(english, inChinese)
  process.exit(code)
}
