import type { Question } from '@/domain/requests/questions'
import type { OwnCase } from './read-own-case'

/** The words in which something was asked of the person, as they stood in the letter. */
export function wordsAsked({ file, sealed }: OwnCase, { sequence }: Question): string | undefined {
  const entryId = file.history.find((event) => event.sequence === sequence)?.entryId ?? ''
  const words = sealed.get(entryId) as { doubt?: string; question?: string; because?: string } | undefined
  return words?.doubt ?? words?.question ?? words?.because
}
