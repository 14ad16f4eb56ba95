import type { LetterKind } from '@/domain/requests/letters'
import type { OwnWords } from '@/domain/templates/own-words'
import type { ControllerProps } from './controller-props'

/**
 * What an administrator sends themselves to see a letter in their organisation's words, or whoever runs the server sends to see
 * that mail arrives (`isRehearsal`); of nobody's request.
 */
export type TestLetterProps = {
  'wording-test': {
    letter: Exclude<LetterKind, 'wording-test'>
    words: OwnWords
    controller: ControllerProps
    isRehearsal?: boolean
  }
}
