import { readFileSync, writeFileSync } from 'node:fs'
import { completeLockFile, type LockFile } from './lock-file/lock-file'

const lockFile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile
const added = completeLockFile(lockFile)
writeFileSync('package-lock.json', `${JSON.stringify(lockFile, undefined, 2)}\n`)
console.log(added.length === 0 ? 'package-lock.json was complete' : `Added to package-lock.json:\n${added.join('\n')}`)
