import type { Translation } from '../translation.ts'
import type { views as zhCN } from '../zh-CN/views.ts'

export const views: Translation<typeof zhCN> = {
  title: 'Views',
  tabs: 'Views',
  all: 'All',
  save: 'Save view',
  update: 'Update view',
  name: 'Name of the view',
  placeholder: 'e.g. Quiet A customers',
  shared: 'Visible to all colleagues',
  menu: 'Actions for view “{{name}}”',
  rename: 'Rename',
  share: 'Share with colleagues',
  unshare: 'Only for me',
  remove: 'Delete view',
  removed: 'View “{{name}}” deleted',
  saved: 'View saved',
  sharedBy: 'Shared view',
}
