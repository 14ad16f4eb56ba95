import type { RequestFacts } from '../requests/history'

/** Before the address is confirmed anybody may have typed it: no letter carries a name or submitted text. */
export function mayBeNamed({ channel, confirmedOn }: Pick<RequestFacts, 'channel' | 'confirmedOn'>): boolean {
  return channel !== 'form' || confirmedOn !== null
}
