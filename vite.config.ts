import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.RAPPORT_URL ?? 'http://localhost:3000'

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
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
    proxy: { '^/api/': server, '^/files/': server },
  },
})
