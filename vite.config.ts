import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const server = process.env.RAPPORT_URL ?? 'http://localhost:3000'

/** Writes a smaller version beside each text file, once, so that the server needn't compress it for each visitor. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle: ({ dir }) => {
    const files = readdirSync(dir!, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((each) => /\.(js|css|html|svg|json)$/.test(each))) {
      const text = readFileSync(join(dir!, file))
      if (text.length < 1_000) continue
      // 9 of 11: a tenth of the time for two hundredths more.
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
      writeFileSync(join(dir!, `${file}.br`), brotliCompressSync(text, { params }))
      writeFileSync(join(dir!, `${file}.gz`), gzipSync(text))
    }
  },
})

export default defineConfig({
  root: 'src/web',
  plugins: [react(), compressed()],
  // 15 kB of validators that the page has no use for; see the file.
  resolve: {
    alias: [
      { find: /^typebox$/, replacement: fileURLToPath(new URL('src/web/plain-schemas.ts', import.meta.url)) },
    ],
  },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    rolldownOptions: {
      output: {
        // What changes with a release of ours is apart from what changes with a release of theirs.
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 }],
        },
      },
    },
  },
  server: {
    // Not '/api', which would take our own api.ts as well.
    // The host stays the page's own: the server refuses writes whose origin is another host.
    proxy: { '^/api/': { target: server, changeOrigin: false } },
  },
})
