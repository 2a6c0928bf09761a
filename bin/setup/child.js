import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * Runs a program in the foreground and resolves to its exit code. Ctrl-C reaches it from the terminal as it
 * reaches us; other signals are passed on.
 */
export function run(program, args, options = {}) {
  return supervise(spawn(program, args, { stdio: 'inherit', ...options }), {
    SIGINT: ignore,
    SIGTERM: passOn,
    SIGHUP: passOn,
  })
}

/**
 * Runs a server in a session of its own, and resolves to its exit code: 0 when it was asked to stop.
 *
 * A terminal sends Ctrl-C to everyone, npm sends it again, and so would we: the server gets one signal. The
 * second, a second or more later, is for those who lose patience. The channel tells the server when we
 * are killed, see end-with-launcher.js.
 */
export function runServer(program, args, options = {}) {
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
    ...options,
  })
  let asked = 0
  const askOnce = (server, signal) => {
    if (Date.now() - asked < 1000) return
    asked = Date.now()
    server.kill(signal)
  }
  const stopWatching = whenNpmDies(() => askOnce(child, 'SIGTERM'))
  const reactions = { SIGINT: askOnce, SIGTERM: askOnce, SIGHUP: askOnce }
  return supervise(child, reactions, () => asked > 0).finally(stopWatching)
}

/** npm that is killed can't pass on anything; its children then get another parent. */
function whenNpmDies(react) {
  if (!process.env.npm_lifecycle_event) return () => {}
  const npm = process.ppid
  const timer = setInterval(() => process.ppid !== npm && react(), 500)
  return () => clearInterval(timer)
}

const ignore = () => {}
const passOn = (child, signal) => child.kill(signal)

function supervise(child, reactions, wasAsked = () => false) {
  let interrupted = false
  const listeners = Object.entries(reactions).map(([name, react]) => [name, () => react(child, name)])
  listeners.push(['SIGINT', () => (interrupted = true)])
  for (const [name, listener] of listeners) process.on(name, listener)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const [name, listener] of listeners) process.off(name, listener)
      const result = signal ? 128 + constants.signals[signal] : code
      if (wasAsked() && signal && signal !== 'SIGKILL') return resolve(0)
      // Ctrl-C ended a step of the preparation: no use in going on, nor in complaining that it failed.
      if (interrupted && !wasAsked() && result !== 0) process.exit(128 + constants.signals.SIGINT)
      resolve(result)
    })
  })
}
