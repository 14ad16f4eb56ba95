import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bytes = 512 * 1024 * 1024

/** An ext4 file system in a file, mounted: what is in the file is what a disk would hold if the power went now. */
export class MountedDisk {
  readonly #mounted = new Set<string>()

  private constructor(readonly folder: string) {}

  static make(): MountedDisk {
    const disk = new MountedDisk(mkdtempSync(join(tmpdir(), 'rightsdesk-disk-')))
    writeFileSync(disk.#image('now'), '')
    truncateSync(disk.#image('now'), bytes)
    execFileSync('mkfs.ext4', ['-q', '-F', disk.#image('now')])
    return disk
  }

  mount(which: 'now' | 'then'): string {
    const at = join(this.folder, `${which}-mounted`)
    mkdirSync(at, { recursive: true })
    execFileSync('mount', ['-o', 'loop', this.#image(which), at])
    this.#mounted.add(at)
    return at
  }

  unmount(at: string): void {
    execFileSync('umount', [at])
    this.#mounted.delete(at)
  }

  /** The power goes: from here on, `then` is what the disk held at this moment. */
  cut(): void {
    execFileSync('cp', ['--sparse=always', this.#image('now'), this.#image('then')])
  }

  remove(): void {
    for (const at of this.#mounted) this.unmount(at)
    rmSync(this.folder, { recursive: true, force: true })
  }

  #image(which: 'now' | 'then') {
    return join(this.folder, `${which}.ext4`)
  }
}
