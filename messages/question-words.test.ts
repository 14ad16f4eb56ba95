import { expect, test } from 'vitest'
import { rightQuestions } from '@/domain/forms/right-questions'
import { isRight } from '@/domain/rights'
import { answeredAbout, optionsOf, questionWords } from './question-words'
import { translator } from './translator'

const t = translator('en')

test.for(Object.entries(rightQuestions))(
  'each question about "%s" has words, and each of its choices',
  ([right, asked]) => {
    if (!isRight(right)) throw new Error('not a right')
    for (const question of asked) {
      expect(questionWords(t, right, question).label).not.toBe('')
      if ('options' in question)
        for (const { label } of optionsOf(t, right, question)) expect(label).not.toMatch(/^common\./)
    }
  },
)

test('rights that must be as easy to use as not to ask nothing (GDPR Arts 7(3), 21(2); 11 CCR 7026(d), 7027(e))', () => {
  expect(Object.keys(rightQuestions)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(opt-out|limit|marketing-objection|withdrawal)$/)]),
  )
})

test('what was answered is told in words, in the order of the questions, and what was left open is left out', () => {
  expect(answeredAbout(t, 'access', { period: 'since 2019', what: ' ', scope: 'part' })).toEqual([
    { label: 'Do you want everything, or a part?', text: 'Only a part' },
    { label: 'From which time', text: 'since 2019' },
  ])
  expect(answeredAbout(t, 'automated-decision', { wants: ['contested', 'human'] })).toEqual([
    { label: 'What do you want?', text: 'I want to say what I think of it\nA person looks at it again' },
  ])
  expect(answeredAbout(t, 'content-removal', { minor: 'yes' })).toEqual([
    { label: 'I was under 18 when I posted it', text: 'Yes' },
  ])
})
