import { Stryker } from '@stryker-mutator/core'
import { judge } from './mutate/verdict'

/** Files or patterns named on the command line are tried alone: npm run mutate -- domain/calendar/days.ts */
const mutate = process.argv.slice(2)
const results = await new Stryker({
  configFile: 'stryker.config.js',
  ...(mutate.length > 0 && { mutate }),
}).runMutationTest()
const { lines, ok } = judge(results, { score: 85, mutants: mutate.length > 0 ? 1 : 400 })
console.log(lines.join('\n'))
process.exitCode = ok ? 0 : 1
