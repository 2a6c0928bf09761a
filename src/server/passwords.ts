import { hash, verify } from '@node-rs/argon2'

/** argon2id at OWASP's first choice (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of a password that nobody knows, at the same cost. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$rqKRqdFkJnBU1T0MaxhPYQ$Y0rSLJ4ndadxBRzpqFvEbBct92fUByg2UIMRe0HWWz8'

/** Another keyboard or input method may compose the same characters otherwise (NIST SP 800-63B §5.1.1.2). */
const composed = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(composed(password), cost)

/** Takes as long when there is no hash to compare with, so that the time doesn't tell who has an account. */
export const isPassword = async (password: string, passwordHash: string | null): Promise<boolean> => {
  const matches = await verify(passwordHash ?? nobodys, composed(password))
  return matches && passwordHash !== null
}
