import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { KeysFile } from './keyring'

/**
 * Creates a keys file with new random keys, readable by its owner alone and on the disk when this returns. Throws
 * (`EEXIST`) when there is one: a replaced key would make everything sealed unreadable.
 */
export function createKeysFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, `${JSON.stringify(newKeys(), null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  flushFolder(dirname(path))
}

function newKeys(): KeysFile {
  return { current: 1, keys: { 1: newKey() }, index: newKey() }
}

function newKey() {
  return randomBytes(32).toString('base64')
}

function flushFolder(path: string) {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
