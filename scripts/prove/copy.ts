import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Breakage } from './guarantees'

/** A copy of the source to break things in; the packages are linked, not copied. */
export class Copy {
  private constructor(readonly folder: string) {}

  static make(): Copy {
    const copy = new Copy(mkdtempSync(join(tmpdir(), 'rightsdesk-prove-')))
    for (const file of sources()) {
      mkdirSync(dirname(join(copy.folder, file)), { recursive: true })
      cpSync(file, join(copy.folder, file))
    }
    execFileSync('cp', ['-al', 'node_modules', join(copy.folder, 'node_modules')])
    return copy
  }

  /** Breaks places on purpose and gives the way back; throws when one is not there exactly once. */
  break({ file, edits }: Breakage): () => void {
    const path = join(this.folder, file)
    const source = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      edits.reduce((broken, [from, to]) => replaceOnce(file, broken, from, to), source),
    )
    return () => writeFileSync(path, source)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** What git knows and what it does not ignore, as it stands in the working tree. */
function sources(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { maxBuffer: 16 * 1024 * 1024 })
  return [...new Set(listed.toString().split('\0'))].filter((file) => file !== '' && existsSync(file))
}

function replaceOnce(file: string, source: string, from: string, to: string): string {
  const places = source.split(from).length - 1
  if (places !== 1) throw new Error(`${file} holds ${JSON.stringify(from)} ${places} times; it should be there once`)
  return source.replace(from, () => to)
}
