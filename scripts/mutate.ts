import { relative } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { portions } from './mutate/portions'
import { judge, type Tried } from './mutate/verdict'

/** Files or patterns named on the command line are tried alone: npm run mutate -- domain/calendar/days.ts */
const asked = process.argv.slice(2)
const results: Tried[] = []
for (const mutate of asked.length > 0 ? [asked] : portions()) {
  const tried = await new Stryker({ configFile: 'stryker.config.js', mutate }).runMutationTest()
  results.push(...tried.filter(({ fileName }) => asked.length > 0 || mutate.includes(relative('', fileName))))
}
const { lines, ok } = judge(results, { score: 85, mutants: asked.length > 0 ? 1 : 400 })
console.log(lines.join('\n'))
process.exitCode = ok ? 0 : 1
