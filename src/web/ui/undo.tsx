import { Button } from '@mantine/core'
import i18next from 'i18next'
import { problemText } from './problem.tsx'
import classes from './undo.module.css'

const undoFor = 10_000

const toasts = () => import('./toasts.tsx')
const show = (data: Parameters<Awaited<ReturnType<typeof toasts>>['show']>[0]) =>
  void toasts().then((file) => file.show(data))

/** Says what was done and offers to take it back for ten seconds: what a destructive act does instead of asking. */
export const undoable = ({ message, undo }: { message: string; undo: () => Promise<unknown> | unknown }) => {
  const id = crypto.randomUUID()
  const takeBack = async () => {
    void toasts().then(({ hide }) => hide(id))
    try {
      await undo()
      done(i18next.t('common.undone'))
    } catch (error) {
      failed(error as Error)
    }
  }
  show({
    id,
    autoClose: undoFor,
    withBorder: false,
    classNames: { root: classes.toast, description: classes.line },
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    message: (
      <>
        <span>{message}</span>
        <Button variant="subtle" size="compact-sm" onClick={takeBack} className={classes.undo}>
          {i18next.t('common.undo')}
        </Button>
      </>
    ),
  })
}

/** A short word that something worked, where the page doesn't show it by itself. */
export const done = (message: string) => show({ ...toast(), autoClose: 3_000, message })

/** For a refusal that has no place of its own on the page. */
export const failed = (error: Error) =>
  show({
    ...toast(),
    autoClose: 8_000,
    color: 'red',
    role: 'alert',
    message: problemText(error),
  })

const toast = () => ({
  withBorder: false,
  classNames: { root: classes.toast, description: classes.line },
  closeButtonProps: { 'aria-label': i18next.t('common.close') },
})
