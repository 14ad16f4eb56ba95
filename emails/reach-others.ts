import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '@/db/client'
import type { LetterRow } from '@/db/queries/letters'
import { owedBeside, putOffAmong } from '@/db/queries/told-instead'
import type { Keyring } from '@/db/sealing/keyring'
import { emailHash } from '@/db/sealing/search-hashes'
import type { NewStaffLetter, ReminderItem, StaffLetterProps } from './catalogue'

/** What a letter says of one request, or all it says, and whom to tell it in circles; `item`: its place in a reminder. */
export type Part = { circles: string[][]; item?: ReminderItem }

/** Divides what a reminder says, or all of another letter, by requests. */
export type Divider = (items: readonly ReminderItem[] | undefined) => Promise<Part[]>

type Said = {
  copy: Pick<NewStaffLetter, 'kind' | 'props'>
  parts: readonly Part[]
  /** The letter may still arrive: nobody is written to whose letters are put off as well. */
  isStillTried: boolean
}

/** Who is to be told which parts, by address. `isWaiting`: of some part nobody can be told before their letters leave again. */
export type Others = { toTell: Map<string, Part[]>; isWaiting: boolean }

/** Looks for whom a letter can reach that does not reach its recipient: in each circle of each part, until anybody is. */
export async function lookForOthers(
  tx: Transaction,
  keyring: Keyring,
  letter: LetterRow,
  { copy, parts, isStillTried }: Said,
): Promise<Others> {
  const hashOf = new Map(parts.flatMap(({ circles }) => circles.flat()).map((each) => [each, emailHash(keyring, each)]))
  const recipients = [...new Set(hashOf.values())]
  const beside = await owedBeside(tx, letter, { kind: copy.kind, recipients })
  const putOff = isStillTried ? await putOffAmong(tx, recipients) : new Set<string>()
  const others: Others = { toTell: new Map(), isWaiting: false }
  for (const part of parts) {
    const wayTo = (address: string) => {
      const recipient = hashOf.get(address) ?? ''
      if (recipient === letter.recipientHash) return 'none'
      const told = beside.filter((each) => each.recipientHash === recipient && saysSame(each.props, copy, part))
      if (told.some(({ state, escalatedAt }) => state !== 'failed' && escalatedAt === null)) return 'told'
      if (told.length > 0) return 'none'
      return putOff.has(recipient) ? 'closed' : 'open'
    }
    reach(others, part, wayTo)
  }
  return others
}

type Way = 'none' | 'told' | 'closed' | 'open'

function reach(others: Others, part: Part, wayTo: (address: string) => Way): void {
  let isClosed = false
  for (const circle of part.circles) {
    const ways = new Map(onceEach(circle).map((address) => [address, wayTo(address)]))
    const open = [...ways].filter(([, way]) => way === 'open').map(([address]) => address)
    for (const address of open) others.toTell.set(address, [...(others.toTell.get(address) ?? []), part])
    if (open.length > 0 || [...ways.values()].includes('told')) return
    isClosed ||= [...ways.values()].includes('closed')
  }
  others.isWaiting ||= isClosed
}

function onceEach(addresses: readonly string[]): string[] {
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()]
}

function saysSame(props: LetterRow['props'], copy: Said['copy'], { item }: Part): boolean {
  if (!item) return isDeepStrictEqual(props, copy.props)
  const { items } = props as StaffLetterProps['deadline-reminder']
  return items.some(({ reference, dueOn }) => reference === item.reference && dueOn === item.dueOn)
}
