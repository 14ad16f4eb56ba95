import { runChecks } from './check/run-checks'

const startedAt = performance.now()
const { failures } = await runChecks()
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
console.log(failures.length === 0 ? `All checks passed in ${seconds} s` : `${failures.length} failed in ${seconds} s`)
process.exitCode = failures.length === 0 ? 0 : 1
