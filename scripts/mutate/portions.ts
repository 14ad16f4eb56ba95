import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const whole = ['domain/regimes']
const apart = ['domain/calendar', 'domain/deadlines']

/**
 * What is tried together, as files: every mutant that could be tried costs time at each step of the clock, so the files
 * of the clock are tried one after the other, and the laws, which are data, all at once.
 */
export function portions(): string[][] {
  return [...whole.map(filesIn), ...apart.flatMap((folder) => filesIn(folder).map((file) => [file]))]
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort()
}
