import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const path = 'keys/demo.json'

const demoFile = z.object({
  signIns: z.array(z.object({ email: z.string(), role: z.string(), password: z.string(), secret: z.string() })),
  scenarios: z.array(z.object({ name: z.string(), says: z.string(), reference: z.string() })),
})

/** How the staff of the demo sign in, and which request shows what. */
export type DemoFile = z.infer<typeof demoFile>

/** Kept beside the keys, for its owner alone. */
export function keepDemoFile(content: DemoFile): void {
  mkdirSync('keys', { recursive: true, mode: 0o700 })
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
}

export function readDemoFile(): DemoFile | undefined {
  return existsSync(path) ? demoFile.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}
