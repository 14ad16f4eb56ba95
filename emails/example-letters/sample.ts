import type { WaitingClock } from '@/domain/requests/waiting'
import type { ControllerProps, RequestProps } from '../catalogue'

export const controller: ControllerProps = {
  name: 'Hafenblick Reisen GmbH',
  email: 'datenschutz@hafenblick.example',
  telephone: '+49 40 5550 1234',
  postalAddress: 'Am Kai 7\n20457 Hamburg',
  officer: { name: 'Ruth Okafor', email: 'ruth.okafor@hafenblick.example' },
  authority: {
    name: 'Der Hamburgische Beauftragte für Datenschutz',
    address: 'Ludwig-Erhard-Str. 22, 20459 Hamburg',
    url: 'https://datenschutz-hamburg.example',
  },
}

export const request: RequestProps = {
  reference: 'DSR-2026-0042-7',
  receivedOn: '2026-03-05',
  rights: ['access', 'erasure'],
  regimes: ['eu-gdpr'],
  dueOn: '2026-04-07',
  name: 'Alex Example',
}

/** What all letters to the person share: an organisation in Hamburg, a request of two rights. */
export const letter = { language: 'en' as const, origin: 'https://privacy.hafenblick.example', controller, request }
export const follow = { followPath: '/follow/w2b3c4d5e6f7' }

/** What the clock of some rights does until the person has answered. */
export function clock(waiting: WaitingClock['waiting'], more: Partial<WaitingClock> = {}): WaitingClock {
  return {
    waiting,
    stoodStill: false,
    rights: ['access', 'erasure'],
    dueOn: waiting === 'runs' ? '2026-04-07' : null,
    ...more,
  }
}
