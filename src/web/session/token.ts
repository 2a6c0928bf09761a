import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'

/** The secret of a one-time link stands after the #, which browsers never send: it is in no log on the way. */
export const useToken = (): string => {
  const hash = useLocation({ select: (location) => location.hash })
  const given = decodeURIComponent(hash.replace(/^#?(token=)?/, ''))
  // On the way to the next page the address has lost it already, and this one still needs it.
  const [token, setToken] = useState(given)
  if (given && given !== token) setToken(given)
  return given || token
}
