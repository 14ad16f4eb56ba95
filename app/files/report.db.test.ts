import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, aStaffMember, type TestController } from '@/casework/testing/a-controller'
import { findController } from '@/db/queries/controllers'
import { type Counted, keepCounted } from '@/db/testing/counted-request'
import { duringVisit } from '../testing/desk-visit'
import { origin, type PublicHouse, publicHouse } from '../testing/public-house'
import { signedIn } from '../testing/signed-in'
import * as california from './report/california/route'
import * as report from './report/route'

let house: PublicHouse
let form: TestController
let auditor: string
let handler: string

const answered = { state: 'closed', ending: 'answered', answeredOn: '2026-01-15' } as const

const kept: Counted[] = [
  { receivedOn: '2026-01-05', due: '2026-02-05', ...answered },
  {
    ...{ receivedOn: '2026-01-06', ...answered, regimes: ['us-ca-ccpa'] },
    rights: [{ right: 'erasure', regime: 'us-ca-ccpa', decision: 'granted' }],
  },
]

beforeAll(async () => {
  house = await publicHouse({ LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000' })
  const { context } = house
  form = await aController(context, { name: '=Lindenhof' })
  const ruleId = (await findController(context.db, form.admin, form.controllerId))?.ruleId ?? ''
  for (const request of kept) await keepCounted(context.db, { controllerId: form.controllerId, ruleId }, request)
  auditor = await signedIn(house, (await aStaffMember(context, form, { role: 'auditor' })).userId)
  handler = await signedIn(house, (await aStaffMember(context, form, { role: 'handler' })).userId)
})

afterAll(async () => house.close())

const months = 'from=2026-01&until=2026-02'

test('a table is saved as CSV with its days and its organisation, and no cell is a formula', async () => {
  const saved = await save(report, `report?table=right&${months}`, auditor)
  expect(saved.headers.get('content-disposition')).toBe('attachment; filename=report-right-2026-01-2026-02.csv')
  expect(parse(await saved.text(), { bom: true })).toEqual([
    [
      ...[
        'Organisation',
        'From',
        'Until',
        'Right',
        'Received',
        'Answered',
        'On time',
        'Late',
        'Overdue',
        'Open',
        'Ended',
      ],
      ...['Further time', 'In the first time limit', 'Median days', 'Mean days'],
    ],
    ["'=Lindenhof", '2026-01-01', '2026-02-28', 'Access', '1', '1', '1', '0', '0', '0', '0', '0', '1', '10', '10'],
    ["'=Lindenhof", '2026-01-01', '2026-02-28', 'Erasure', '1', '1', '1', '0', '0', '0', '0', '0', '1', '9', '9'],
  ])
})

test('the yearly figures for California, of an organisation that has any', async () => {
  const saved = await save(california, `report/california?organisation=${form.slug}&year=2026`, auditor)
  const [, first]: string[][] = parse(await saved.text(), { bom: true })
  expect(first?.slice(3)).toEqual(['Requests to delete', '1', '1', '0', '0', '0', '9', '9'])
  const none = await save(california, `report/california?organisation=${form.slug}&year=2025`, auditor)
  expect(none.status).toBe(404)
})

test('a handler, a table that is none, months that are none and a stranger’s organisation: as any unknown address', async () => {
  const asked: [string, string][] = [
    [`report?table=right&${months}`, handler],
    [`report?table=people&${months}`, auditor],
    ['report?table=right&from=2026-13&until=2026-02', auditor],
    [`report?table=right&${months}&organisation=somewhere-else`, auditor],
  ]
  for (const [path, who] of asked) expect((await save(report, path, who)).status).toBe(404)
  expect((await save(report, `report?table=right&${months}`, '')).headers.get('location')).toBe('/desk/sign-in')
})

async function save(route: Pick<typeof report, 'GET'>, path: string, cookie: string): Promise<Response> {
  const request = new Request(`${origin}/files/${path}`, { headers: { cookie } })
  return duringVisit(request.headers, () => route.GET(request, { params: Promise.resolve({}) }))
}
