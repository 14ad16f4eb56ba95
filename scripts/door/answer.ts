import { exportRequests } from '../export/export-requests'
import { examine } from '../doctor/examine'
import type { House } from '@/house'
import type { Question } from './questions'

/** Answers a question from the database, in this process; the same behind the door and without one. */
export function answer(house: House, question: Question): AsyncIterable<unknown> {
  switch (question.ask) {
    case 'export':
      return exportRequests(house, question)
    case 'doctor':
      return examine(house)
  }
}
