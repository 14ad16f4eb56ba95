import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { show } from './figures'

type Rates = { perSecond: number; perCoreSecond: number }

/** Letters a second, from their props to the answer of a mail server that keeps nothing, beside nodemailer's own pool. */
export async function benchLetters(): Promise<void> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/null-smtp.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [port] = (await once(server.stdout, 'data')) as [Buffer]
    const args = ['--import', 'tsx', 'scripts/bench/send-letters.ts', port.toString().trim()]
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, NODE_ENV: 'production' },
    })
    const { whole, bare } = JSON.parse(stdout) as { whole: Rates; bare: Rates }
    show('letters rendered and sent a second, 4 connections', whole.perSecond.toFixed(0))
    show('the same letters by nodemailer’s pool alone, rendered before', bare.perSecond.toFixed(0))
    show('letters of the bare pool in the time of one of ours', (bare.perSecond / whole.perSecond).toFixed(2))
    show('letters rendered and sent a second of one core', whole.perCoreSecond.toFixed(0))
    show('the same by the pool alone', bare.perCoreSecond.toFixed(0))
  } finally {
    server.kill('SIGKILL')
  }
}
