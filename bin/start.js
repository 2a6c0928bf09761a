// `npm start`: from a fresh checkout to a running server.
import { serve } from './setup/serve.js'

process.exitCode = await serve(process.argv.slice(2))
