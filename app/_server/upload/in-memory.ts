import type { FileLimits } from '@/domain/files/file'
import type { FileTaker } from './sent-form'

/** A file as it was sent: its content, or why it was not kept while it was read. */
export type SentFile = { name: string; content: Buffer | 'too-large' | 'too-large-together' }

/** Takes files whole; what is too large is read on without being kept, so that the sender hears of it. */
export function inMemory(most: FileLimits): FileTaker<SentFile> {
  let together = 0
  return async (name, arriving) => {
    const parts: Buffer[] = []
    let isTooMuch = false
    for await (const part of arriving as AsyncIterable<Buffer>) {
      if (isTooMuch) continue
      parts.push(part)
      together += part.length
      isTooMuch = together > most.bytesTogether
      if (isTooMuch) together -= forget(parts)
    }
    if (arriving.truncated) together -= forget(parts)
    if (arriving.truncated) return { name, content: 'too-large' }
    if (isTooMuch) return { name, content: 'too-large-together' }
    const content = Buffer.concat(parts)
    return isChosen(name, content.length) ? { name, content } : undefined
  }
}

/** A field in which no file was chosen is sent as one without a name and without content (HTML standard, 4.10.21.4). */
export function isChosen(name: string, bytes: number): boolean {
  return name !== '' || bytes > 0
}

function forget(parts: Buffer[]): number {
  return parts.splice(0).reduce((sum, { length }) => sum + length, 0)
}
