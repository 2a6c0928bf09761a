import type { Subject } from '../frame/open.tsx'

// Holds the place of the real sheet.
export const QuickRecord = (_props: { opened: boolean; onClose: () => void; customer?: Subject }) => null
