import type pg from 'pg'

const channel = 'rapport_live'

/** Outside of any transaction of the work: see docs/decisions/0006. */
export const notify = (pool: pg.Pool, payload: string) =>
  pool.query({ name: 'live_notify', text: `select pg_notify('${channel}', $1)`, values: [payload] })

export const listen = (client: pg.Client) => client.query(`listen ${channel}`)

/** A connection can be dead without either end being told; asking something finds out. */
export const ping = (client: pg.Client) => client.query('select')
