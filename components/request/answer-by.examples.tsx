import { translator } from '@/messages/translator'
import type { Example } from '../example'
import { AnswerBy } from './answer-by'

const common = {
  t: translator('en'),
  language: 'en',
  message: 'form.confirm.answer',
  without: 'form.sent.answerSoon',
} as const

export const answerByExamples: Example[] = [
  { name: 'With a day', element: <AnswerBy {...common} day="2026-04-07" /> },
  { name: 'Before any day is due', element: <AnswerBy {...common} day={null} /> },
]
