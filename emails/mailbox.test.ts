import { expect, test } from 'vitest'
import { withMailbox } from './mailbox'
import { dawdlingServer } from './testing/dawdling-server'

test('a server that speaks all the time and never answers is left after a while', async () => {
  const server = await dawdlingServer()
  const settings = { host: '127.0.0.1', port: server.port, username: 'privacy', password: 'secret', folder: 'INBOX' }
  await expect(withMailbox(settings, async () => undefined, 300)).rejects.toMatchObject({ fault: 'connection' })
  await server.close()
})
