import type { RequesterLetter } from '@/domain/requests/letters'
import type { OwnWords } from '@/domain/templates/own-words'
import type { ControllerProps } from './controller-props'

/** What an administrator sends themselves to see a letter in their organisation's words; of nobody's request. */
export type TestLetterProps = {
  'wording-test': { letter: RequesterLetter; words: OwnWords; controller: ControllerProps }
}
