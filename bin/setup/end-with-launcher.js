// Loaded into the server before its own code. When the launcher is killed, nobody would pass on a signal any
// more: the server then asks itself to stop, as if the launcher had.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
