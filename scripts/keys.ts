import { randomBytes } from 'node:crypto'
import { createKeysFile } from '@/db/sealing/keys-file'
import { environment } from '@/env'

const { KEYS_FILE } = environment()

try {
  createKeysFile(KEYS_FILE)
  console.log(`Created ${KEYS_FILE}. Keep a copy apart from the database: without it nothing sealed can be read again.

Two more secrets belong into .env; here are two new ones:
SESSION_SECRET=${newSecret()}
NEXT_SERVER_ACTIONS_ENCRYPTION_KEY=${newSecret()}`)
} catch (fault) {
  if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
  console.error(`${KEYS_FILE} exists and was left as it is: new keys would make everything sealed unreadable.`)
  process.exitCode = 1
}

function newSecret() {
  return randomBytes(32).toString('base64')
}
