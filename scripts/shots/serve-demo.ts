import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'

const limitSeconds = 900

/** The demo of this folder on a port of its own, made first where there is none; `stop` ends it in order. */
export async function serveDemo(port: number): Promise<{ origin: string; stop: () => Promise<void> }> {
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port) },
  })
  const ended = once(child, 'exit')
  for (let waited = 0; !(await isServing(origin)); waited += 1) {
    if (child.exitCode !== null || waited > limitSeconds) throw new Error('The demo did not start')
    await setTimeout(1000)
  }
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function isServing(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/api/health`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}
