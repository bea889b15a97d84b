// Loaded before a program with --expose-gc: on SIGUSR2 it says on a line what is held once garbage is gone, in bytes.
process.on('SIGUSR2', () => {
  for (let n = 0; n < 2; n++) globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  process.stdout.write(`held ${heapUsed + arrayBuffers}\n`)
})
