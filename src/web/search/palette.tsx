// Holds the place of the real box.
export const Palette = (_props: { opened: boolean; onClose: () => void }) => null
