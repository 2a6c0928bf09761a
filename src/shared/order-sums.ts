import { largestAmount } from './shapes.ts'

// Amounts are whole minor units and quantities have four decimals: both are reckoned as integers, so nothing is lost.

const largest = BigInt(largestAmount)
const tenThousand = 10_000n

/** Quantity × unit price in minor units, rounded half up; undefined when it's more than an amount can be. */
export const amountOf = (quantity: number, unitPrice: number): number | undefined => {
  const parts = BigInt(Math.round(quantity * 10_000))
  return within((parts * BigInt(unitPrice) + tenThousand / 2n) / tenThousand)
}

/** Undefined when it's more than an amount can be. */
export const sumOf = (amounts: number[]): number | undefined =>
  within(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))

const within = (amount: bigint): number | undefined => (amount > largest ? undefined : Number(amount))
