import { useWord } from '../words.ts'

/** The built-in roles in the language of the page; an organisation's own as it calls them. */
export const useRoleName = () => {
  const word = useWord()
  return ({ code, name }: { code: string | null; name: string }): string =>
    code ? word('role', code) || name : name
}
