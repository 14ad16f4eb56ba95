import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completeLockFile, missingFromLockFile, type LockFile } from './lock-file'

test('package-lock.json names every optional package, so that npm ci accepts it (npx tsx scripts/complete-lock-file.ts mends it)', () => {
  const lockFile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile
  expect(Object.keys(lockFile.packages).length).toBeGreaterThan(300)
  expect(missingFromLockFile(lockFile).map(({ name }) => name)).toEqual([])
})

test('what a registry did not serve is added for its own platform and only once', () => {
  const lockFile: LockFile = {
    packages: {
      '': {},
      'node_modules/a': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { '@a/win32-x64-msvc': '2.0.0', '@a/linux-x64': '2.0.0' },
      },
      'node_modules/a/node_modules/@a/linux-x64': { version: '2.0.0' },
    },
  }

  expect(completeLockFile(lockFile)).toEqual(['@a/win32-x64-msvc 2.0.0'])
  expect(lockFile.packages['node_modules/@a/win32-x64-msvc']).toEqual({
    version: '2.0.0',
    cpu: ['x64'],
    dev: true,
    os: ['win32'],
    optional: true,
  })
  expect(completeLockFile(lockFile)).toEqual([])
})

test('a package that is not for one platform, or has no exact version, is left to npm', () => {
  const asking = (name: string, version: string): LockFile => ({
    packages: { 'node_modules/a': { optionalDependencies: { [name]: version } } },
  })
  expect(() => completeLockFile(asking('watcher', '1.0.0'))).toThrow(/npm install/)
  expect(() => completeLockFile(asking('@a/linux-x64', '^1.0.0'))).toThrow(/npm install/)
})
