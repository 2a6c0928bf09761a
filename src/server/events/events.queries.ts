import type { Insertable } from 'kysely'
import type { Transaction } from '../context.ts'
import { insertMany } from '../db.ts'
import type { Events } from '../db-schema.ts'

export const insert = (tx: Transaction, rows: Insertable<Events>[]) => insertMany(tx.db, 'events', rows)
