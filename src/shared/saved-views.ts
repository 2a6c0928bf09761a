import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Id, idParams, Line, Nullable, OptionalLine, OptionalText, Strict } from './shapes.ts'

export const SavedViewInput = Strict({
  list: Line(40, 'customers, communications, follow_ups, orders'),
  name: Line(60),
  shared: Type.Boolean({ description: 'everyone in the organisation sees it' }),
  filter: Type.Optional(Nullable(OptionalText(20_000, 'JSON in the filter language'))),
  sort: Type.Optional(Nullable(OptionalLine(200))),
  columns: Type.Optional(Nullable(Type.Array(Line(60), { maxItems: 60 }))),
})
export type SavedViewInput = Static<typeof SavedViewInput>

export const SavedView = Type.Object({
  id: Id,
  list: Type.String(),
  name: Type.String(),
  shared: Type.Boolean(),
  own: Type.Boolean(),
  filter: Nullable(Type.String()),
  sort: Nullable(Type.String()),
  columns: Nullable(Type.Array(Type.String())),
})
export type SavedView = Static<typeof SavedView>
export const listSavedViews = endpoint('GET', '/saved-views', {
  requires: 'signed_in',
  summary: 'Saved views, your own and those shared',
  query: Strict({ list: Type.Optional(Line(40)) }),
  answer: Type.Object({ items: Type.Array(SavedView) }),
})
export const saveView = endpoint('POST', '/saved-views', {
  requires: 'signed_in',
  summary: 'Save a view of a list',
  body: SavedViewInput,
  answer: SavedView,
  status: 201,
})
export const changeSavedView = endpoint('PATCH', '/saved-views/:id', {
  requires: 'signed_in',
  summary: 'Change a saved view of your own',
  params: idParams,
  body: Type.Partial(SavedViewInput, { additionalProperties: false }),
  answer: SavedView,
})
export const removeSavedView = endpoint('DELETE', '/saved-views/:id', {
  requires: 'signed_in',
  summary: 'Remove a saved view of your own',
  params: idParams,
})
