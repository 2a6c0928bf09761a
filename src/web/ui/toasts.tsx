import '@mantine/notifications/styles.layer.css'
import { Notifications, notifications } from '@mantine/notifications'

// Loaded after the page, or with the first word that it has to say.

export const Toasts = () => <Notifications position="bottom-left" limit={3} zIndex={400} />

export const { show, hide } = notifications
