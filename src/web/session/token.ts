import { useLocation } from '@tanstack/react-router'

/** The secret of a one-time link stands after the #, which browsers never send: it is in no log on the way. */
export const useToken = (): string => {
  const hash = useLocation({ select: (location) => location.hash })
  return decodeURIComponent(hash.replace(/^#?(token=)?/, ''))
}
