import { getRouteApi } from '@tanstack/react-router'
import { CalendarView } from '../calendar/calendar-view.tsx'

const route = getRouteApi('/signed-in/follow-ups/calendar')

export const CalendarPage = () => <CalendarView search={route.useSearch()} />
