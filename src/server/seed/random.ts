/** Chance that repeats: the same seed gives the same sequence on every machine. Not for secrets. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <T>(choices: readonly T[]) => T
}

/** sfc32 (Chris Doty-Humphrey, PractRand): four words of state, passes BigCrush, three nanoseconds a number. */
export const createRandom = (seed: number): Random => {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162 ^ seed, seed | 0]
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let round = 0; round < 15; round++) next()
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (choices) => choices[Math.floor(next() * choices.length)]!,
  }
}

/** Picks by weight in logarithmic time: `[choice, weight]`, weights of any sum. */
export const weighted = <T>(weights: readonly (readonly [T, number])[]): ((random: Random) => T) => {
  let sum = 0
  const sums = weights.map(([, weight]) => {
    sum += weight
    return sum
  })
  return (random) => {
    const target = random.next() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > target) high = middle
      else low = middle + 1
    }
    return weights[low]![0]
  }
}

/** Earlier choices are likelier, as words of a language are: the n-th with weight 1 / n^exponent (Zipf). */
export const zipf = <T>(choices: readonly T[], exponent = 1): ((random: Random) => T) =>
  weighted(choices.map((choice, at) => [choice, 1 / (at + 1) ** exponent] as const))
