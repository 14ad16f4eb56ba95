import { freePort } from '@/db/testing/free-port'
import { House } from '../support/house'
import { built, ServerProcess } from '../support/server-process'
import { until } from '../support/until'
import type { Fault } from './fault'

/** Two processes on one folder would destroy the database; the second says so and ends. */
export const lockedFolder: Fault = {
  id: 'A5-lock',
  says: 'a second process on the folder of the embedded database is refused with a clear message, and the first goes on',
  count: { ci: 10, soak: 100 },
  run: async (attempts) => {
    const house = await House.open({ clock: 'real' })
    try {
      let refused = 0
      for (let attempt = 0; attempt < attempts; attempt++) if (await isRefused(house)) refused += 1
      const { ok } = await fetch(`${house.origin}/api/health`)
      return {
        ok: ok && refused === attempts,
        figure: `${refused} of ${attempts} refused, the first ${ok ? 'serves' : 'is gone'}`,
      }
    } finally {
      await house.close()
    }
  },
}

async function isRefused({ environment, logFile }: House): Promise<boolean> {
  const port = String(await freePort())
  const second = ServerProcess.start({
    program: built('start'),
    environment: { ...environment, PORT: port, APP_URL: `http://127.0.0.1:${port}` },
    logFile: `${logFile}-second`,
  })
  const code = await until('the second process ends', () =>
    second.hasEnded ? { code: second.child.exitCode } : undefined,
  )
  return code.code !== 0 && /another process/i.test(second.printed())
}
