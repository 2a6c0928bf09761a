import { getRouteApi } from '@tanstack/react-router'
import { FollowUpsList } from '../follow-ups/follow-ups-list.tsx'

const route = getRouteApi('/signed-in/follow-ups')

export const FollowUpsPage = () => <FollowUpsList search={route.useSearch()} />
