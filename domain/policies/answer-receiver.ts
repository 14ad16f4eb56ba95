import type { AskedFor } from '../forms/asked-for'

type Subject = { name: string; answerTo?: 'me' | 'them' | undefined }

/** The person for whom a representative asks and who is to receive the answer; nobody where it goes to whoever asks. */
export function personToAnswer(askedFor: AskedFor, subject: Subject | undefined): string | undefined {
  return askedFor === 'represented' && subject?.answerTo === 'them' && subject.name !== '' ? subject.name : undefined
}
