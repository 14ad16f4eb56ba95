import { createServer } from 'node:net'
import { DemoProblem } from './demo-problem'

/** Before a minute of work is put into something that could not be served. */
export async function refuseTakenPort(port: string): Promise<void> {
  const number = Number(port)
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new DemoProblem(`PORT is ${port}, which is no port.`)
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? new DemoProblem(takenMessage(number)) : fault),
    )
    probe.listen(number, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

function takenMessage(port: number): string {
  return `Port ${port} is taken, perhaps by another demo. End that, or choose another port: PORT=${port + 1} npm run demo`
}
