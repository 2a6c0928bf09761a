import { useMediaQuery } from '@mantine/hooks'

/** True below 768 px, where sheets come from below and tables become lists. */
export const useIsPhone = () =>
  useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false })
