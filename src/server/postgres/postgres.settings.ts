import os from 'node:os'

/** The owner of the cluster and of its database. */
export const owner = 'rapport'
export const database = 'rapport'

/** 'safe': what was acknowledged survives a power cut. 'test': faster, and may lose everything in one. */
export type Durability = 'safe' | 'test'

const megabyte = 1024 * 1024

/** Server settings, given on the command line so that a new Rapport brings its own along. */
export function serverSettings(sockets: string, durability: Durability, memory = usableMemory()) {
  return {
    ...access(sockets),
    ...sizes(memory / megabyte),
    ...logging,
    ...(durability === 'test' ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
    // Docker gives /dev/shm 64 MB, which parallel queries outgrow.
    dynamic_shared_memory_type: 'mmap',
    timezone: 'UTC',
    // Compiling costs more than it saves on the many short queries of a CRM.
    jit: 'off',
    random_page_cost: '1.1',
  }
}

/** Only who may enter the socket folder can connect; no port is opened. */
const access = (sockets: string) => ({
  listen_addresses: '',
  port: '5432',
  // A list: quotes keep a comma in the path from parting it.
  unix_socket_directories: `"${sockets.replaceAll('"', '""')}"`,
  unix_socket_permissions: '0700',
  max_connections: '100',
})

/** The machine is shared with Node and the file cache, so less than the quarter that manuals advise. */
function sizes(memory: number) {
  const share = (part: number, least: number, most: number) =>
    `${Math.round(Math.min(most, Math.max(least, memory / part)))}MB`
  return {
    shared_buffers: share(8, 64, 2048),
    effective_cache_size: share(2, 256, 65_536),
    work_mem: share(256, 4, 64),
    maintenance_work_mem: share(16, 64, 512),
    max_wal_size: '2GB',
  }
}

/** Failed statements and their values stay out of the log: they hold personal data, and the caller gets them. */
const logging = {
  logging_collector: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
}

/** In a container the limit of the container, else the memory of the machine; in bytes. */
function usableMemory() {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, os.totalmem()) : os.totalmem()
}
