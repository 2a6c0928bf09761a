const units: Record<string, number> = {
  h: 3600,
  小时: 3600,
  时: 3600,
  hour: 3600,
  hours: 3600,
  hr: 3600,
  m: 60,
  min: 60,
  mins: 60,
  minutes: 60,
  minute: 60,
  分: 60,
  分钟: 60,
  s: 1,
  sec: 1,
  秒: 1,
  秒钟: 1,
}

/**
 * What a person types for how long something took, in seconds: `5m`, `1h20`, `90s`, `5分30秒`, `1:20:00`, `4:30`
 * (minutes and seconds), `12` (minutes). Undefined when it can't be read.
 */
export const secondsOf = (typed: string): number | undefined => {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  if (/^\d+(\.\d+)?$/.test(text)) return Math.round(Number(text) * 60)
  if (/^\d+(:[0-5]?\d){1,2}$/.test(text))
    return text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
  return sumOf(text)
}

const sumOf = (text: string): number | undefined => {
  let rest = text
  let seconds = 0
  let smaller = Number.POSITIVE_INFINITY
  while (rest) {
    const match = /^(\d+(?:\.\d+)?)\s*([a-z\u4e00-\u9fff]*)\s*/.exec(rest)
    if (!match) return undefined
    // A number at the end counts in the next smaller unit: 1h20 is an hour and twenty minutes.
    const unit = match[2] ? units[match[2]] : smaller / 60
    if (!unit || unit < 1 || unit >= smaller || !Number.isFinite(unit)) return undefined
    seconds += Number(match[1]) * unit
    smaller = unit
    rest = rest.slice(match[0].length)
  }
  return text ? Math.round(seconds) : undefined
}
