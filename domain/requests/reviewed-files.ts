import type { FileReview } from '../files/file-review'
import type { Actor } from '../policies/actor'
import type { Day } from '../calendar/days'
import { type AttachedFile, attachedFiles } from './collection'
import { eventsOf, type RequestEvent } from './events'

/** What a reader found last of a file, with who read it and when. */
export type StandingReview = FileReview & { reader: Actor['reference']; on: Day; entryId: string | null }

/** `unread`: nobody has said yet what becomes of it; `original`: a redacted copy goes in its place. */
export type FileStanding = 'unread' | 'as-is' | 'redacted' | 'withheld' | 'original'

export type ReadFile = AttachedFile & { standing: FileStanding; review: StandingReview | null }

/** The files put to the next answer, each with what becomes of it. */
export function readFiles(history: readonly RequestEvent[]): ReadFile[] {
  const files = attachedFiles(history)
  const reviews = reviewsOf(history)
  const found = files.flatMap(({ fileId }) => reviews.get(fileId) ?? [])
  const originals = new Set(found.flatMap(({ originalId }) => originalId ?? []))
  return files.map((file) => {
    const review = reviews.get(file.fileId) ?? null
    const standing = originals.has(file.fileId) ? 'original' : (review?.outcome ?? 'unread')
    return { ...file, standing, review }
  })
}

/** The last word of each file. Whoever has made a copy of it has found that it may not go: what was said before is void. */
function reviewsOf(history: readonly RequestEvent[]): Map<string, StandingReview> {
  const reviews = new Map<string, StandingReview>()
  for (const { data, actor, on, entryId } of eventsOf(history, 'answerFileReviewed')) {
    reviews.set(data.fileId, { ...data, reader: actor, on, entryId })
    if (data.originalId) reviews.delete(data.originalId)
  }
  return reviews
}

/** Whether a file goes to the person: originals, what is withheld, and what nobody has read never do. */
export function goes({ standing }: Pick<ReadFile, 'standing'>): boolean {
  return standing === 'as-is' || standing === 'redacted'
}
