import { afterAll, beforeAll, expect, test } from 'vitest'
import { askFee } from './ask-fee'
import { recordFee } from './record-fee'
import { aController } from './testing/a-controller'
import { aRequest, leaves, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const because = 'The third copy, of 400 pages.'
const fee = { amount: '25', currency: 'EUR', reason: 'further-copies', rights: ['access'], because }
const swissFee = { ...fee, amount: '180', currency: 'CHF', reason: 'disproportionate-effort' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
})

afterAll(async () => desk.close())

test('under the GDPR a fee is announced, and the month runs on (GDPR Art. 12(5), Art. 15(3))', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-09', askFee, reference, fee)
  await leaves(desk.context, reference, 'fee-request', '2026-03-09')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ clock: 'running', dueOn: '2026-04-07' })
})

test('in the UK the month starts afresh with the payment, from the letter on nothing is due (Art. 12A(2)(c))', async () => {
  const reference = await asked({ regimes: ['uk-gdpr'], country: 'GB', holidayCountry: 'GB-ENG' })
  await desk.does('2026-03-09', askFee, reference, { ...fee, currency: 'GBP' }, admin)
  expect((await theCase(desk.context, reference)).deadline.legalDueOn).toBe('2026-04-07')
  await leaves(desk.context, reference, 'fee-request', '2026-03-10')
  const waiting = await theCase(desk.context, reference)
  expect(waiting.deadline).toMatchObject({ legalDueOn: null, withoutPauseDueOn: '2026-04-07' })
  await desk.does('2026-03-25', recordFee, reference, { outcome: 'paid', on: '2026-03-20', because: '' }, admin)
  expect((await theCase(desk.context, reference)).deadline.legalDueOn).toBe('2026-04-20')
})

test('in the UK only the rights the fee is for wait for it', async () => {
  const reference = await asked({ regimes: ['uk-gdpr'], country: 'GB', holidayCountry: 'GB-ENG' }, [
    'access',
    'erasure',
    'marketing-objection',
  ])
  await desk.does('2026-03-09', askFee, reference, { ...fee, currency: 'GBP' }, admin)
  await leaves(desk.context, reference, 'fee-request', '2026-03-09')
  const { rights } = (await theCase(desk.context, reference)).deadline
  expect(rights.map(({ right, clock, legalDueOn }) => [right, clock, legalDueOn])).toEqual([
    ['access', 'paused', null],
    ['erasure', 'running', '2026-04-07'],
    ['marketing-objection', 'running', '2026-04-07'],
  ])
})

test('in Switzerland the thirty days begin when the ten for reflection are over (DPO Art. 19(3))', async () => {
  const reference = await asked({ regimes: ['ch-fadp'], country: 'CH', holidayCountry: 'CH-ZH' })
  await desk.does('2026-03-06', askFee, reference, swissFee, admin)
  await leaves(desk.context, reference, 'fee-request', '2026-03-09')
  expect((await theCase(desk.context, reference)).deadline.legalDueOn).toBe('2026-04-18')
  await desk.does('2026-03-12', recordFee, reference, { outcome: 'confirmed', on: '2026-03-12' }, admin)
  expect((await theCase(desk.context, reference)).deadline.legalDueOn).toBe('2026-04-18')
})

test('in Switzerland silence for ten days withdraws, when staff record it and not before (DPO Art. 19(3))', async () => {
  const reference = await asked({ regimes: ['ch-fadp'], country: 'CH', holidayCountry: 'CH-ZH' })
  await desk.does('2026-03-06', askFee, reference, swissFee, admin)
  const silent = (on: string) => ({ outcome: 'not-paid', on, because: 'No answer.' })
  const refusedOn = (on: '2026-03-09' | '2026-03-19') => desk.refused(on, recordFee, reference, silent(on), admin)
  expect(await refusedOn('2026-03-09')).toEqual(['outcome: fee-letter-not-left'])
  await leaves(desk.context, reference, 'fee-request', '2026-03-09')
  expect(await refusedOn('2026-03-19')).toEqual(['outcome: reflection-not-over'])
  expect((await theCase(desk.context, reference)).facts.decisions.size).toBe(0)
  await desk.does('2026-03-20', recordFee, reference, silent('2026-03-20'), admin)
  const { facts, row } = await theCase(desk.context, reference)
  expect(facts.decisions.get('access')).toMatchObject({ decision: 'withdrawn', on: '2026-03-20' })
  expect(row.state).toBe('open')
})

test('whoever agreed to a Swiss fee and does not pay has withdrawn nothing: silence alone does (DPO Art. 19(3))', async () => {
  const reference = await asked({ regimes: ['ch-fadp'], country: 'CH', holidayCountry: 'CH-ZH' })
  await desk.does('2026-03-09', askFee, reference, swissFee, admin)
  await leaves(desk.context, reference, 'fee-request', '2026-03-09')
  await desk.does('2026-03-12', recordFee, reference, { outcome: 'confirmed', on: '2026-03-12' }, admin)
  const twice = { outcome: 'confirmed', on: '2026-03-13' }
  expect(await desk.refused('2026-03-13', recordFee, reference, twice, admin)).toEqual([
    'outcome: fee-confirmed-already',
  ])
  const unpaid = { outcome: 'not-paid', on: '2026-03-20', because: 'No payment came.' }
  await desk.does('2026-03-20', recordFee, reference, unpaid, admin)
  const { facts, file } = await theCase(desk.context, reference)
  expect(facts.decisions.size).toBe(0)
  expect(file.history.at(-1)?.type).toBe('feeNotPaid')
})

test('elsewhere a fee that was not paid decides nothing by itself', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askFee, reference, fee)
  await leaves(desk.context, reference, 'fee-request', '2026-03-06')
  await desk.does('2026-03-30', recordFee, reference, { outcome: 'not-paid', on: '2026-03-30', because })
  const { facts, row } = await theCase(desk.context, reference)
  expect(facts.decisions.size).toBe(0)
  expect(row.dueOn).toBe('2026-04-07')
})

test('where the law knows no fee, none can be asked for; the refusal names the rule', async () => {
  const reference = await asked({ regimes: ['br-lgpd'], country: 'BR', holidayCountry: 'BR' })
  const context = { ...desk.context, actor: admin, today: '2026-03-06' as const }
  expect(await askFee(context, { reference }, { ...fee, currency: 'BRL' })).toEqual({
    ok: false,
    problems: [
      {
        code: 'no-fee-in-law',
        params: { rights: 'access', laws: 'br-lgpd', rule: 'LGPD Art. 18 §5' },
        field: 'rights',
      },
    ],
  })
})

test('a fee needs a reason that the law knows for this right, an amount within it, and a right that may cost', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure', 'marketing-objection'] })
  const problems = (change: object) => desk.refused('2026-03-06', askFee, reference, { ...fee, ...change })
  expect(await problems({ rights: ['marketing-objection'] })).toEqual(['rights: free-of-charge'])
  expect(await problems({ rights: ['erasure'] })).toEqual(['reason: fee-reason-not-in-law'])
  expect(await problems({ rights: ['portability'] })).toEqual(['rights: right-not-asked'])
  expect(await problems({ amount: '0' })).toEqual(['amount: amount-not-valid'])
  expect(await problems({ amount: '1e3' })).toEqual(['amount: amount-not-valid'])
  expect(await problems({ currency: 'XXX' })).toEqual(['currency: choose-a-currency'])
  expect(await problems({ because: ' ' })).toEqual(['because: say-why'])
  expect(await problems({})).toEqual([])
  expect(await problems({})).toEqual(['rights: fee-already-asked'])
})

test('the Swiss share in the cost is 300 francs at most (DPO Art. 19(2))', async () => {
  const reference = await asked({ regimes: ['ch-fadp'], country: 'CH', holidayCountry: 'CH-ZH' })
  const problems = (change: object) => desk.refused('2026-03-06', askFee, reference, { ...swissFee, ...change }, admin)
  expect(await problems({ amount: '300.01' })).toEqual(['amount: fee-above-maximum'])
  expect(await problems({ currency: 'EUR' })).toEqual(['amount: fee-above-maximum'])
  expect(await problems({ amount: '300' })).toEqual([])
})

test('what was paid before the letter had left keeps the letter here', async () => {
  const reference = await aRequest(desk.context, desk.form)
  expect(await desk.refused('2026-03-06', recordFee, reference, { outcome: 'paid', on: '2026-03-06' })).toEqual([
    'fee-not-asked',
  ])
  await desk.does('2026-03-06', askFee, reference, fee)
  await desk.does('2026-03-06', recordFee, reference, { outcome: 'paid', on: '2026-03-06' })
  expect((await theLetter(desk.context, reference, 'fee-request')).state).toBe('cancelled')
})

let admin: Desk['handler']

/** A request of 5 March to an organisation elsewhere, of which `admin` is the only member. */
async function asked(
  organisation: Record<string, unknown>,
  rights: NonNullable<Parameters<typeof aRequest>[2]>['rights'] = ['access'],
): Promise<string> {
  const form = await aController(desk.context, { promiseDays: 365, ...organisation })
  admin = form.admin
  return aRequest(desk.context, form, { rights })
}
