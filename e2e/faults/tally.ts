import type { House } from '../support/house'
import { doctorOf, exportOf, isWhole, type ExportedRequest } from './exported'
import type { Verdict } from './fault'
import type { Asked, Writers } from './writers'

export type Kills = {
  rounds: number
  inFlight: number[]
  cut: number
  inStartUp: number
  slowestMs: number
  false2xx: number
}

export function noKills(): Kills {
  return { rounds: 0, inFlight: [], cut: 0, inStartUp: 0, slowestMs: 0, false2xx: 0 }
}

/**
 * Compares what people were told with what the installation holds: the acknowledged are there once and whole, those in
 * doubt never or once and whole, and once after they have sent again.
 */
export async function tally(house: House, writers: Writers, kills: Kills, wanted: number): Promise<Verdict> {
  const { acknowledged, inDoubt } = writers
  await writers.readReceipts()
  const before = byName(await exportOf(house))
  const lost = acknowledged.filter((person) => !heldOnce(before, person, person.reference))
  const broken = [...before.values()].flat().filter((request) => !isWhole(request))
  const doubled = inDoubt.filter(({ name }) => (before.get(name)?.length ?? 0) > 1)
  const kept = inDoubt.filter(({ name }) => before.has(name)).length
  for (const person of inDoubt) person.reference = await writers.sendAgain(person)
  const after = byName(await exportOf(house))
  const notOnce = inDoubt.filter((person) => !heldOnce(after, person, person.reference))
  const strangers = [...after.keys()].length - acknowledged.length - inDoubt.length
  const doctor = await doctorOf(house)
  const faults = [...lost, ...broken, ...doubled, ...notOnce].length + Math.abs(strangers) + kills.false2xx
  const figure = [
    `${acknowledged.length} acknowledged in ${kills.rounds} rounds`,
    `${lost.length} lost`,
    `${doubled.length + notOnce.length} of ${inDoubt.length} in doubt not once (${kept} were kept)`,
    `${broken.length} not whole`,
    `at least ${Math.min(...kills.inFlight)} writers in flight`,
    `${kills.cut} kills cut a request, ${kills.inStartUp} fell in start-up`,
    `served again within ${kills.slowestMs} ms`,
    ...(kills.false2xx > 0 ? [`${kills.false2xx} answers of success while the database was down`] : []),
    ...(doctor ? [`doctor: ${doctor.replaceAll('\n', '; ')}`] : ['doctor finds nothing']),
  ].join(', ')
  return { ok: faults === 0 && doctor === '' && acknowledged.length >= wanted && wereHard(kills), figure }
}

/** The kills must have been worth something: at least 10 writers each, 30 % cut a request, 20 % fell in start-up. */
function wereHard({ rounds, inFlight, cut, inStartUp, slowestMs }: Kills): boolean {
  return (
    inFlight.every((count) => count >= 10) && cut >= rounds * 0.3 && inStartUp >= rounds * 0.2 && slowestMs <= 10_000
  )
}

function heldOnce(held: Map<string, ExportedRequest[]>, { name }: Asked, reference: string | undefined): boolean {
  const requests = held.get(name) ?? []
  return requests.length === 1 && reference !== undefined && requests[0]?.reference === reference
}

function byName(requests: readonly ExportedRequest[]): Map<string, ExportedRequest[]> {
  const found = new Map<string, ExportedRequest[]>()
  for (const request of requests) {
    const name = request.requester?.name ?? '?'
    found.set(name, [...(found.get(name) ?? []), request])
  }
  return found
}
