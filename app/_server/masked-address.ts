/** An e-mail address that its owner recognises and nobody else learns: `am…@example.org`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const local = [...address.slice(0, at)]
  return `${local.slice(0, local.length > 3 ? 2 : 1).join('')}…${address.slice(at)}`
}
