import type { Right } from '../rights'
import type { TaskDetail } from './details'

/** What is sealed of a task when it is asked: the system and its owner as they were then, and what its owner is shown. */
export type SealedAsking = {
  system: string
  holds: string
  ownerName: string
  ownerEmail: string
  shown: Partial<Record<TaskDetail, string>>
  note?: string
}

/** What is sealed when it is asked again: whom, since the owner may be another by now, and what is still needed. */
export type SealedAskingAgain = Pick<SealedAsking, 'ownerName' | 'ownerEmail' | 'note'>

/** What is sealed of an answer: who searched, how, or why not, and why something was not done. */
export type SealedTaskAnswer = {
  searchedBy: string
  how?: string
  because?: string
  text?: string
  grounds?: Partial<Record<Right, string>>
}
