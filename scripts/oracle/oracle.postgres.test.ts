import { afterAll, beforeAll, expect, test } from 'vitest'
import cases from '@/domain/deadlines/cases.json'
import { answerCase } from '@/domain/deadlines/contract'
import { regimeIds } from '@/domain/regimes/regimes'
import { differencesOf, drawHistories, shrink } from './compare'
import { Oracle } from './oracle'

let oracle: Oracle
beforeAll(async () => {
  oracle = await Oracle.start()
})
afterAll(() => oracle.stop())

test('the oracle has a rule of its own for every law the clock knows', async () => {
  expect(await oracle.regimes()).toEqual(regimeIds.toSorted())
})

test('the oracle answers every worked case', async () => {
  const expected = cases.map(({ id, expect }) => ({ id, ...expect }))
  expect(await oracle.answer(cases)).toEqual(expected)
})

test('the engine and the oracle give the same days for 500 histories', { timeout: 60_000 }, async () => {
  const histories = drawHistories(1, 500, await oracle.regimes())
  expect(await differencesOf(histories, answerCase, oracle)).toEqual([])
})

test('an engine that forgets pauses is found, and shown with the questions and answers it takes alone', async () => {
  const forgetful = (history: object) => answerCase({ ...history, events: [] })
  const histories = drawHistories(1, 100, ['eu-gdpr'])

  const [difference] = await differencesOf(histories, forgetful, oracle)
  const smallest = difference && (await shrink(difference, forgetful, oracle))

  expect(smallest?.history.events).toHaveLength(1)
  expect(smallest?.engine).not.toEqual(smallest?.oracle)
})
