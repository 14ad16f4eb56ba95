import { ensureBuild } from '@/e2e/support/built'
import { installFaketime } from './install/faketime'
import { installPostgres } from './install/postgres'
import { runCommand } from './run-command'
import { faultOf } from './test/counts'

const limitSeconds = 3 * 60 * 60

installPostgres()
installFaketime()
await ensureBuild()

const counts = { passed: 0, failed: 0 }
const asked = process.argv.slice(2)
const command = [process.execPath, '--import', 'tsx', 'e2e/faults/run.ts', '--soak', ...asked]
const { code, seconds } = await runCommand(command, { show: 'stderr', limitSeconds, onLine: count })
if (code !== 0 && counts.failed === 0) counts.failed = 1
console.log(`${counts.passed} passed, ${counts.failed} failed in ${Math.round(seconds / 60)} minutes`)
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1)

function count(line: string): void {
  const fault = faultOf(line)
  if (!fault) return
  counts[fault.ok ? 'passed' : 'failed'] += 1
  console.log(`${fault.ok ? '✓' : '✗'} ${fault.id} ${fault.says}: ${fault.figure}`)
}
