import { expect, test } from 'vitest'
import type { Right } from '@/domain/rights'
import { translator } from '@/messages/translator'
import { documentsHint } from './documents-hint'

const t = translator('en')
const help = 'Only if you have some that help, such as an authority to act for somebody or a proof of what is right.'

test.for<{ asked: Right[] }>([
  { asked: ['opt-out'] },
  { asked: ['limit', 'opt-out'] },
  { asked: ['withdrawal', 'marketing-objection'] },
])(
  '$asked: nothing is said of a proof of identity, which may not be asked for (11 CCR 7026(d), 7027(e); GDPR Arts 7(3), 21(3))',
  ({ asked }) => expect(documentsHint(t, asked)).toBe(help),
)

test('where one of several rights may need it, a proof of identity is asked for in doubt alone (GDPR Art. 12(6))', () => {
  expect(documentsHint(t, ['opt-out', 'access'])).toBe(
    `${help} We ask for a proof of identity only where we have doubts, and in writing.`,
  )
})
