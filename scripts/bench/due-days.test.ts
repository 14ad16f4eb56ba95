import { expect, test } from 'vitest'
import { projectionOf } from '@/domain/requests/request'
import { rule } from './due-days'
import { storedHistories } from './histories'

test('what the bench computes are the due days of its histories', () => {
  const histories = storedHistories()
  expect(histories.map(({ history }) => projectionOf(history, rule).dueOn)).toEqual(histories.map(({ dueOn }) => dueOn))
})
