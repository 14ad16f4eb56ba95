import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A mail server that takes every letter and keeps none, in a process of its own; it prints its port. */
const server = createServer((socket) => {
  socket.setNoDelay(true)
  socket.write('220 null ESMTP\r\n')
  socket.on('error', () => socket.destroy())
  answer(socket)
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))

const endOfLetter = '\r\n.\r\n'

function answer(socket: Socket): void {
  let isInLetter = false
  let unread = ''
  socket.on('data', (bytes) => {
    unread += bytes.toString('latin1')
    for (;;) {
      const end = unread.indexOf(isInLetter ? endOfLetter : '\r\n')
      if (end === -1) return
      const command = unread.slice(0, isInLetter ? 0 : end).toUpperCase()
      unread = unread.slice(end + (isInLetter ? endOfLetter.length : 2))
      socket.write(isInLetter ? '250 taken\r\n' : replyTo(command))
      isInLetter = !isInLetter && command === 'DATA'
    }
  })
}

function replyTo(command: string): string {
  if (command.startsWith('EHLO')) return '250-null\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n'
  if (command === 'DATA') return '354 go on\r\n'
  return command === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n'
}
