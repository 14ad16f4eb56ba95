import { rmSync } from 'node:fs'
import { buildAssets } from './build/assets'
import { buildProcesses } from './build/processes'
import { keepStamp, sourceStamp } from './build/stamp'
import { runCommand } from './run-command'

const limitSeconds = 600

const stamp = sourceStamp()
for (const [name, bytes] of Object.entries(await buildAssets()))
  console.log(`${name}: ${(bytes / 1024).toFixed(1)} KiB`)

// By its own path and on this Node: a PATH that leads to another installation would mix two copies of Next.
const { code, seconds } = await runCommand([process.execPath, 'node_modules/next/dist/bin/next', 'build'], {
  show: 'everything',
  limitSeconds,
  env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
})
if (code === 0) {
  await buildProcesses()
  keepStamp(stamp)
} else rmSync('.next/BUILD_ID', { force: true })
console.log(
  code === 0 ? `Built in ${seconds.toFixed(0)} s` : 'The build failed; why stands above. Nothing can be started.',
)
process.exitCode = code
