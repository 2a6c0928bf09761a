import { IconAlertCircle } from '@tabler/icons-react'
import i18next from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import classes from './problem.module.css'

/** An error of the page's own whose message is for the user, in their language. */
export class Said extends Error {}

/** Codes that only the page can say, or can say better, because it knows what it does next. */
const ownCodes = ['web.offline', 'web.broken_answer', 'request.changed_meanwhile'] as const

/** The sentence for a problem: the page's own, else what the server said in the user's language. */
export const problemText = (error: Error): string => {
  if (error instanceof Said) return error.message
  if (!(error instanceof ApiProblem)) return i18next.t('states.crashText')
  const own = ownCodes.find((code) => code === error.code)
  return own ? i18next.t(`problems.${own}`) : error.message
}

export const useProblemText = () => {
  useTranslation()
  return problemText
}

/** '/contactPoints/0/value' and 'contactPoints.0.value' name the same field. */
const plain = (path: string) => path.replace(/^[/#]+/, '').replaceAll('/', '.')

/** The message for a field, for `error={errorAt(problem, 'email')}`. */
export const errorAt = (error: Error | null | undefined, path: string): string | undefined =>
  error instanceof ApiProblem
    ? error.errors.find((field) => plain(field.path) === plain(path))?.message
    : undefined

/**
 * On top of a form: what is wrong, in a live region that takes the focus. `shown` names the fields that say their
 * own error; the errors of others are listed here, so that none is ever lost.
 */
export const ProblemSummary = ({ error, shown = [] }: { error: Error | null; shown?: readonly string[] }) => {
  const { t } = useTranslation()
  const textOf = useProblemText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) box.current?.focus()
  }, [error])
  if (!error) return null
  const fields = error instanceof ApiProblem ? error.errors : []
  const elsewhere = fields.filter((field) => !shown.some((path) => plain(path) === plain(field.path)))
  const title = fields.length ? t('problems.summary', { count: fields.length }) : textOf(error)
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.summary}>
      <IconAlertCircle size={18} stroke={1.75} aria-hidden />
      <div>
        <p>{title}</p>
        {elsewhere.length > 0 && (
          <ul className={classes.elsewhere}>
            {elsewhere.map((field) => (
              <li key={field.path}>{`${plain(field.path)}: ${field.message}`}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
