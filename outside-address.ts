import { z } from 'zod'

/** An address that is asked over the network: encrypted, or on this machine, and without a password in it. */
export const outsideAddress = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((url) => isSafeToAsk(new URL(url)), 'must begin with https:, unless it is on this machine, and name no user')

function isSafeToAsk({ protocol, hostname, username, password }: URL) {
  const isHere = /^localhost$|^127\.\d+\.\d+\.\d+$|^\[::1\]$/.test(hostname)
  return (protocol === 'https:' || isHere) && username === '' && password === ''
}
