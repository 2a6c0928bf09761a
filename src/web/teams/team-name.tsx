import { Loader, TextInput } from '@mantine/core'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeTeam, createTeam, type Team } from '../../shared/people.ts'
import { useCall } from '../query.ts'
import { isComposing } from '../ui/hotkeys.ts'
import { errorAt, useProblemText } from '../ui/problem.tsx'
import classes from './teams.module.css'

/** A team that gets another name, or the place of one that is new. */
export type Naming = { team: Team } | { parentId: string | null }

/** The name, where it stands: Enter keeps it, Escape leaves it as it was. */
export const TeamName = ({
  naming,
  level,
  onDone,
}: {
  naming: Naming
  level: number
  onDone: () => void
}) => {
  const { t } = useTranslation()
  const textOf = useProblemText()
  const team = 'team' in naming ? naming.team : undefined
  const [name, setName] = useState(team?.name ?? '')
  const save = useSave(naming, onDone)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const keep = () => {
    if (save.isPending) return
    const trimmed = name.trim()
    if (!trimmed || trimmed === team?.name) return onDone()
    save.run(trimmed)
  }
  const error = save.error && (errorAt(save.error, 'name') ?? textOf(save.error))
  return (
    <tr className={classes.row} aria-level={level}>
      <td colSpan={3} className={classes.name} style={{ '--level': level - 1 } as CSSProperties}>
        <span className={classes.indent}>
          <span className={classes.fold} />
          <TextInput
            ref={input}
            autoFocus
            className={classes.input}
            aria-label={team ? t('teams.renameNamed', { name: team.name }) : t('teams.newName')}
            placeholder={t('teams.newName')}
            value={name}
            maxLength={100}
            error={error}
            rightSection={save.isPending && <Loader size={14} />}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (isComposing(event.nativeEvent)) return
              if (event.key === 'Enter') keep()
              if (event.key === 'Escape') onDone()
            }}
            // A name that was refused stays to be mended.
            onBlur={() => !error && keep()}
          />
        </span>
      </td>
    </tr>
  )
}

const useSave = (naming: Naming, onSaved: () => void) => {
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const create = useCall(createTeam, { onSuccess: onSaved })
  const change = useCall(changeTeam, { onSuccess: onSaved })
  const run = (name: string) =>
    'team' in naming
      ? change.mutate({ params: { id: naming.team.id }, body: { name }, ifMatch: naming.team.version })
      : create.mutate({ body: { name, parentId: naming.parentId }, idempotencyKey })
  const { error, isPending } = 'team' in naming ? change : create
  return { run, error, isPending }
}
