import ipaddr from 'ipaddr.js'

/** An IPv4 address as it is, an IPv6 address as its /64: one machine has them all (RFC 6177). */
export function countedAs(address: string): string {
  const bare = address.replace(/^\[(.+)\](?::\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  if (!ipaddr.isValid(bare)) return 'unknown'
  const parsed = ipaddr.process(bare)
  if (parsed.kind() === 'ipv4') return parsed.toNormalizedString()
  const [one, two, three, four] = parsed.toNormalizedString().split(':')
  return `${one}:${two}:${three}:${four}::/64`
}
