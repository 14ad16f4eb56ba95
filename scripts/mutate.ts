import { Stryker } from '@stryker-mutator/core'
import { judge } from './mutate/verdict'

const results = await new Stryker({ configFile: 'stryker.config.js' }).runMutationTest()
const { lines, ok } = judge(results, { score: 85, mutants: 400 })
console.log(lines.join('\n'))
process.exitCode = ok ? 0 : 1
