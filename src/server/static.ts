import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * Serves the built web app. Files under assets/ carry a hash of their content in their name, so browsers may keep them
 * for ever; the others are asked for again each time. Smaller versions beside a file (.br, .gz) are used when there are.
 */
export const serveWeb = (http: FastifyInstance, folder: string): void => {
  void http.register(fastifyStatic, {
    root: folder,
    index: ['index.html'],
    preCompressed: true,
    cacheControl: false,
    allowedPath: (path) => !path.startsWith('/.vite/'),
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(folder, 'assets'))
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'))

/** Whether someone opened a page of the app by its address: the app's router, not ours, knows which ones there are. */
export const wantsPage = ({ method, url, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !/^\/(api|assets|\.vite)(\/|$|\?)/.test(url) &&
  (headers.accept ?? '').includes('text/html')
