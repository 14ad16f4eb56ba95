import { runChecks } from './check/run-checks'

const startedAt = performance.now()
const { failed } = await runChecks()
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
console.log(failed === 0 ? `All checks passed in ${seconds} s` : `${failed} failed in ${seconds} s`)
process.exitCode = failed === 0 ? 0 : 1
