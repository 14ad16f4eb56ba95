import { expect, test } from 'vitest'
import { regimeOf } from '../regimes/regimes'
import type { EventData, EventType, RequestEvent } from '../requests/events'
import { factsOf } from '../requests/history'
import type { Right } from '../rights'
import { nextStep } from './next-step'

type Fact = { [Type in EventType]: { type: Type; data: EventData[Type]; rights?: Right[] } }[EventType]

const request: Fact[] = [
  {
    type: 'received',
    data: {
      channel: 'form',
      rights: (['access', 'restriction'] as const).map((right) => ({ right, regimes: ['eu-gdpr' as const] })),
      language: 'en',
      confirmation: 'not-needed',
    },
  },
  { type: 'assigned', data: { assigneeId: 'ruth' } },
  { type: 'identityNotDoubted', data: { reason: 'known' } },
]
const taskId = 'x'
const rights: Right[] = ['access']
const asked: Fact = {
  type: 'systemAsked',
  rights,
  data: { taskId, systemId: 'y', dueOn: '2026-03-16', details: ['name'], carryOut: [], isProcessor: false },
}
const found: Fact = { type: 'taskAnswered', rights, data: { taskId, finding: 'found', deeds: [] } }
const accepted: Fact = { type: 'taskAccepted', rights, data: { taskId } }
const decided = (right: Right): Fact => ({ type: 'rightDecided', data: { right, decision: 'granted', ground: null } })

const toErase: Fact = {
  type: 'systemAsked',
  rights: ['restriction'],
  data: {
    taskId,
    systemId: 'y',
    dueOn: '2026-03-16',
    details: ['name'],
    carryOut: ['restriction'],
    isProcessor: false,
  },
}
const putOff: Fact = {
  type: 'taskAnswered',
  data: { taskId, finding: 'found', deeds: [{ right: 'restriction', outcome: 'later' }] },
}

test.for<[string, Fact[], Right[], object]>([
  ['systems that concern it are asked before it is decided', [], ['access'], { step: 'ask-systems' }],
  ['meanwhile what no colleague searches for is decided', [asked], [], { step: 'decide', right: 'restriction' }],
  ['then one waits for colleagues', [asked, decided('restriction'), toErase], [], { step: 'colleagues' }],
  ['what a colleague answered is looked at first', [asked, found], ['restriction'], { step: 'accept-task', taskId }],
  ['what is accepted is decided', [asked, found, accepted], [], { step: 'decide', right: 'access' }],
  [
    'what is granted is carried out by colleagues before it is recorded as done',
    [decided('access'), decided('restriction'), toErase, putOff],
    [],
    { step: 'colleagues' },
  ],
])('%s', ([, facts, toAsk, step]) => {
  const same = { on: '2026-03-05', at: '2026-03-05T12:00:00Z', actor: { kind: 'public' }, entryId: null, rights: null }
  const history = [...request, ...facts].map((fact, index) => ({ ...same, ...fact, sequence: index + 1 }))
  const known = {
    history: history as RequestEvent[],
    lawOf: regimeOf,
    today: '2026-03-09' as const,
    stuckLetterId: undefined,
    toAsk,
  }
  expect(nextStep({ ...known, facts: factsOf(known.history) })).toEqual(step)
})
