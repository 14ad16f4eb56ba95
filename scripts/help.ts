import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { commands } from './help/commands'

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const width = Math.max(...Object.keys(scripts).map((name) => name.length))

for (const name of Object.keys(scripts)) console.log(`npm run ${name.padEnd(width)}  ${commands[name] ?? ''}`)
