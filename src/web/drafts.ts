const prefix = 'rapport.draft.'

/** Forgets what was typed and not saved: whoever signs in next on this computer must not read it. */
export const forgetDrafts = (storage: Storage = localStorage) => {
  for (const name of Object.keys(storage)) if (name.startsWith(prefix)) storage.removeItem(name)
}
