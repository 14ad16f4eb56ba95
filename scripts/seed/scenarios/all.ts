import type { Scenario } from '../scenario'
import type { Stage } from '../stage'
import { answeredWithFiles } from './answered-with-files'
import { arriving } from './arriving'
import { asked } from './asked'
import { closed } from './closed'
import { underWay } from './under-way'
import { waiting } from './waiting'
import { weighed } from './weighed'

/** Every scenario of the demo with the day its request comes in, the earliest first, as references are given out. */
export function scenariosInOrder(stage: Stage): (Scenario & { daysAgo: number })[] {
  return [...closed, ...answeredWithFiles, ...underWay, ...asked, ...waiting, ...weighed, ...arriving]
    .map((scenario) => ({ ...scenario, daysAgo: daysAgoOf(scenario, stage) }))
    .sort((one, other) => other.daysAgo - one.daysAgo)
}

function daysAgoOf({ receivedDaysAgo }: Scenario, stage: Stage): number {
  return typeof receivedDaysAgo === 'number' ? receivedDaysAgo : receivedDaysAgo(stage)
}
