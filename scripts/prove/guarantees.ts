import type { Proof } from './tests-hold'

/** Places of one file, each there exactly once, and what they become. */
export type Breakage = { file: string; edits: [from: string, to: string][] }

/** What the product promises, how it is broken on purpose, and the test that must notice. */
export type Guarantee = { id: string; says: string; breakage: Breakage; proof: Proof }

const readableSeal: Breakage = {
  file: 'db/sealing/aead.ts',
  edits: [
    [
      'return Buffer.concat([Buffer.of(format), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])',
      'return Buffer.concat([Buffer.of(format), nonce, plain, Buffer.alloc(cipher.update(plain).length && tagBytes)])',
    ],
    [
      'return Buffer.concat([decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes)), decipher.final()])',
      'return bytes.subarray(1 + nonceBytes, -tagBytes)',
    ],
  ],
}

const answerFirst = `return await new Promise<Value>((resolve, reject) => {
      const told = async (tx: Transaction) => {
        const value = await work(tx)
        resolve(value)
        await setTimeout(200)
        return value
      }
      db.transaction(told).catch(reject)
    })`

export const guarantees: readonly Guarantee[] = [
  {
    id: 'fsync',
    says: 'a commit is on disk before it is acknowledged',
    breakage: {
      file: 'db/embedded/durable-file-system.ts',
      edits: [['if (descriptor !== undefined) fsyncSync(descriptor)', 'void fsyncSync']],
    },
    proof: {
      project: 'embedded',
      file: 'db/embedded/durability.embedded.test.ts',
      name: 'a commit is on disk, in the log, before it is acknowledged',
    },
  },
  {
    id: 'lock',
    says: 'one process has the embedded database open',
    breakage: {
      file: 'db/embedded/folder-lock.ts',
      edits: [
        [
          '= statSync(realpathSync(folder), { bigint: true })',
          '= { dev: statSync(realpathSync(folder)).dev, ino: process.pid }',
        ],
      ],
    },
    proof: {
      project: 'embedded',
      file: 'db/embedded/folder-lock.embedded.test.ts',
      name: 'a second process is refused with one clear message',
    },
  },
  {
    id: 'for-update-draft',
    says: 'one draft becomes one request, however often it is sent at once',
    breakage: {
      file: 'db/queries/drafts.ts',
      edits: [["lock ? found.for('update', { of: drafts }) : found", 'found']],
    },
    proof: {
      project: 'postgres',
      file: 'casework/submit-request.db.test.ts',
      name: 'sending one draft 100 times at once makes one request',
    },
  },
  {
    id: 'on-conflict',
    says: 'a step of a reminder is taken once, however many ticks see it at once',
    breakage: { file: 'db/writes/reminders.ts', edits: [['.onConflictDoNothing()', '']] },
    proof: {
      project: 'postgres',
      file: 'casework/remind-staff.db.test.ts',
      name: 'the same tick again, eight times at once, and after a restart: nobody is told twice',
    },
  },
  {
    id: 'commit',
    says: 'nobody is told that a request was received before it is committed',
    breakage: {
      file: 'db/client.ts',
      edits: [['return inSpiteOfConflicts(async () => db.transaction(work))', answerFirst]],
    },
    proof: { fault: 'A3-embedded', count: 3 },
  },
  {
    id: 'canaries',
    says: 'what a person wrote lies nowhere in the clear',
    breakage: readableSeal,
    proof: { script: 'e2e/canaries.ts', args: ['embedded'] },
  },
  {
    id: 'permission',
    says: 'a verb is refused to whom it is not for',
    breakage: {
      file: 'casework/perform.ts',
      edits: [["if (!may(context.actor, verb.action, file.request)) return refuse('not-permitted')", 'void may']],
    },
    proof: { project: 'embedded', file: 'casework/every-verb.db.test.ts', name: 'refused to whom it is not for' },
  },
  {
    id: 'sealing',
    says: 'a sealed value shows nothing of itself',
    breakage: readableSeal,
    proof: {
      project: 'unit',
      file: 'db/sealing/seal.test.ts',
      name: 'shows nothing of itself, nor whether two values are alike',
    },
  },
  {
    id: 'chain',
    says: 'an event that was changed breaks the chain of its history',
    breakage: {
      file: 'db/sealing/chain.ts',
      edits: [[' || event.hash !== eventHash(event)', '']],
    },
    proof: { project: 'unit', file: 'db/sealing/chain.test.ts', name: '' },
  },
  {
    id: 'clip',
    says: 'a month from the 31st ends on the last day of the next month (Reg. 1182/71 Art. 3(2)(c))',
    breakage: {
      file: 'domain/calendar/days.ts',
      edits: [
        [
          'dayFrom({ ...reached, date: Math.min(date, lengthOfMonth(reached.year, reached.month)) })',
          'addDays(dayFrom({ ...reached, date: 1 }), date - 1)',
        ],
      ],
    },
    proof: { project: 'unit', file: 'domain/deadlines/cases.test.ts', name: '' },
  },
  {
    id: 'roll',
    says: 'a last day that is no working day is moved to the next one (Reg. 1182/71 Art. 3(4))',
    breakage: {
      file: 'domain/deadlines/last-day.ts',
      edits: [
        ['regime.endsOnWorkingDay.value ? onOrNextWorkingDay(day, calendar) : day', '(void onOrNextWorkingDay, day)'],
      ],
    },
    proof: { project: 'unit', file: 'domain/deadlines/cases.test.ts', name: '' },
  },
]
