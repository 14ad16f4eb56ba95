import type { ChosenFile } from '@/casework/chosen-file'
import type { Stage } from '@/casework/stage-file'
import { isUnavailable } from '@/db/faults'
import { type FileLimits, shownName } from '@/domain/files/file'
import type { HiddenContent } from '@/domain/files/hidden-content'
import { log } from '@/log'
import { type Judged, mebibytes, refusing } from './admit-files'
import { hiddenContent } from './hidden-content'
import { isChosen } from './in-memory'
import { beginScan, type Scanning } from '@/documents/arriving/scan'
import type { ArrivingFile, FileTaker } from './sent-form'

/** What is longer is not looked into: that needs the whole of it in memory. */
const lookedIntoAtMost = 25 * 1024 * 1024

type World = { stage: Stage; limits: FileLimits; scanner: string | undefined }

/**
 * Takes each file that staff put to an answer, or a colleague has found, while it arrives: of any kind, as it is only ever
 * saved, but nothing harmful. What is refused is kept nowhere.
 */
export function staged({ stage, limits, scanner }: World): FileTaker<Judged<ChosenFile>> {
  const taken = { together: 0 }
  return async (sent, arriving) => {
    const name = shownName(sent, 'any')
    const look = new Look(beginScan(scanner), limits.bytesTogether, taken)
    const file = await stage(look.at(arriving)).catch((fault: unknown) => {
      look.scanning.giveUp()
      if (isUnavailable(fault)) return notKept(fault)
      throw fault
    })
    if (file === 'not-kept') return drained(arriving, refusing(name)('file-not-stored'))
    if (!isChosen(sent, file.bytes)) return undefined
    const problem = arriving.truncated
      ? refusing(name)('answer-file-too-large', mebibytes(limits.bytes))
      : whatIsWrong(name, file.bytes, look, limits)
    if (problem) look.scanning.giveUp()
    if (problem) return problem
    const verdict = await look.scanning.verdict()
    if (typeof verdict === 'object') return { ...refusing(name)('file-found-by-scanner'), found: verdict.found }
    return { arrived: { name, scan: verdict, staged: file, hidden: await look.hidden() } }
  }
}

/** The disk is full, or the database cannot work: told beside the file, and in the log, which names no words of a query. */
function notKept(fault: unknown): 'not-kept' {
  log.error({ err: fault instanceof Error ? fault.cause : undefined }, 'a file could not be kept')
  return 'not-kept'
}

async function drained<Value>(arriving: ArrivingFile, value: Value): Promise<Value> {
  arriving.resume()
  return value
}

function whatIsWrong(name: string, bytes: number, look: Look, limits: FileLimits) {
  if (look.isTooMuch) return refusing(name)('files-too-large-together', mebibytes(limits.bytesTogether))
  if (bytes === 0) return refusing(name)('file-empty')
  return name.includes('\ufffd') ? refusing(name)('file-name-unreadable') : undefined
}

/** What is seen of a file while it goes by: by the scanner all of it, by us as much as fits into memory. */
class Look {
  #parts: Buffer[] = []
  #bytes = 0
  isTooMuch = false

  constructor(
    readonly scanning: Scanning,
    private readonly bytesTogether: number,
    private readonly taken: { together: number },
  ) {}

  async *at(arriving: ArrivingFile): AsyncGenerator<Buffer> {
    // Of a file that cannot be kept the rest is read all the same, so that the sender is told.
    const parts: AsyncIterable<Buffer> = arriving.iterator({ destroyOnReturn: false })
    for await (const part of parts) {
      this.taken.together += part.length
      this.isTooMuch ||= this.taken.together > this.bytesTogether
      if (this.isTooMuch) continue
      this.#see(part)
      await this.scanning.write(part)
      yield part
    }
  }

  async hidden(): Promise<HiddenContent[]> {
    return this.#bytes > lookedIntoAtMost ? ['too-large-to-look'] : hiddenContent(Buffer.concat(this.#parts))
  }

  #see(part: Buffer): void {
    this.#bytes += part.length
    if (this.#bytes > lookedIntoAtMost) this.#parts = []
    else this.#parts.push(part)
  }
}
