const tokenIn = /^[^@]*\+([0-9a-z-]{6,40})\.([0-9a-f]{20})@[^@]+$/i

/** The address to which an answer about a request finds back: the mailbox's, with a token between `+` and `@` (RFC 5233). */
export function replyAddressWith(address: string, reference: string, seal: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${reference.toLowerCase()}.${seal.slice(0, sealLength)}${address.slice(at)}`
}

/** The reference and the seal in such an address; nothing for any other. */
export function tokenOf(address: string): { reference: string; seal: string } | undefined {
  const [, reference, seal] = tokenIn.exec(address.trim()) ?? []
  return reference && seal ? { reference: reference.toUpperCase(), seal: seal.toLowerCase() } : undefined
}

/** As many signs of the keyed hash as nobody guesses: 80 bits. */
export const sealLength = 20
