import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createLog } from './log'

const token = 'Zk3v9QxT1bN5rLw7YcH2dJ8mPfSgAeUi4oKt6XyV0qE'

describe('a line of the log', () => {
  test('is JSON with time, level and message', () => {
    const [line] = written((log) => log.info({ reference: 'DSR-2026-0042-9', letters: 3 }, 'Letters sent'))
    expect(line).toMatchObject({ level: 'info', reference: 'DSR-2026-0042-9', letters: 3, msg: 'Letters sent' })
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(line).not.toHaveProperty('hostname')
  })

  test.for<[string, Parameters<typeof written>[0]]>([
    ['P06: a token in a path', (log) => log.info({ path: `/follow/${token}` }, `GET /follow/${token}`)],
    ['a query', (log) => log.info({ url: `/desk?search=Amina` }, 'GET /desk?search=Amina')],
    ['an e-mail address', (log) => log.warn('bounced: <amina.diallo@example.org>')],
    ['an address in a format', (log) => log.warn('bounced: %s', 'amina.diallo@example.org')],
    ['personal fields', (log) => log.info({ name: 'Amina', email: 'amina', input: { fullName: 'Amina' } }, 'x')],
    ['nested fields', (log) => log.info({ job: { rows: [{ to: 'Amina' }, { words: 'Amina' }] } }, 'x')],
    ['a very deep field', (log) => log.info({ a: { b: { c: { d: { e: { f: 'Amina' } } } } } }, 'x')],
    ['bytes', (log) => log.info({ chunk: Buffer.from('Amina') }, 'x')],
    ['a database address', (log) => log.info('connecting to postgres://app:amina@ss:w/ord#1@127.0.0.1/x')],
    ['an error', (log) => log.error(queryFault())],
    ['an error as a field', (log) => log.error({ err: queryFault(), fault: queryFault() }, 'x')],
    ['an error without its class', (log) => log.error({ err: plain(queryFault()) }, 'x')],
    ['an error without its class as the line', (log) => log.error(plain(queryFault()))],
    ['the causes of one', (log) => log.error({ job: { fault: { ...plain(queryFault()), cause: plain(quoting()) } } })],
    [
      'several without their class',
      (log) => log.error({ err: { message: 'all', stack: '', errors: [plain(quoting())] } }),
    ],
    ['what is left of one', (log) => log.error({ err: { ...quoting(), message: 'near "Amina"' } }, 'x')],
    ['JSON that cannot be read', (log) => log.error(thrownBy(() => JSON.parse('Amina Diallo')))],
    ['several errors', (log) => log.error(new AggregateError([queryFault()], 'all "Amina"'))],
  ])('holds nothing of %s', ([, write]) => {
    const text = JSON.stringify(written(write))
    expect(text).toMatch(/"level":"(info|warn|error)"/)
    expect(text).not.toMatch(/amina|diallo|Zk3v9|w\/ord/i)
  })

  test('keeps of an error what finds the bug: type, code, constraint and frames, down to its cause', () => {
    const [line] = written((log) => log.error(queryFault(), 'Request not stored'))
    expect(line).toMatchObject({
      msg: 'Request not stored',
      err: {
        type: 'Error',
        message: 'Failed query: insert into requests values ($1)',
        cause: {
          message: 'duplicate key value violates unique constraint "…"',
          code: '23505',
          constraint: 'requests_unique',
        },
      },
    })
    expect(JSON.stringify(line)).toContain('log.test.ts')
  })

  test('keeps row ids and references', () => {
    const id = '0b7f7a36-9a3c-4a53-8f0c-111111111111'
    const [line] = written((log) => log.info({ id }, `Letter ${id} of DSR-2026-0042-9`))
    expect(line).toMatchObject({ id, msg: `Letter ${id} of DSR-2026-0042-9` })
  })
})

test('a level says what is written', () => {
  expect(written((log) => log.debug('x'), 'info')).toEqual([])
  expect(written((log) => log.debug('x'), 'debug')).toHaveLength(1)
  expect(written((log) => log.fatal('x'), 'silent')).toEqual([])
})

function written(write: (log: ReturnType<typeof createLog>) => void, level: 'info' | 'debug' | 'silent' = 'info') {
  const lines: Record<string, unknown>[] = []
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>)
      done()
    },
  })
  write(createLog(level, destination))
  return lines
}

function queryFault() {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "Amina"'), {
    code: '23505',
    constraint: 'requests_unique',
    detail: 'Key (email)=(amina.diallo@example.org) already exists.',
  })
  return new Error('Failed query: insert into requests values ($1)\nparams: Amina Diallo', { cause })
}

/** As pg-boss and JSON hand an error on: its own fields, no class. */
function plain(fault: Error): Record<string, unknown> {
  const { name, message, stack, cause } = fault
  return { ...fault, name, message, stack, cause }
}

function quoting() {
  const fields = {
    detail: 'Key (name)=(Amina Diallo) exists.',
    query: 'insert (Amina)',
    params: ['Amina'],
    where: 'Amina',
  }
  return Object.assign(new Error('value "Amina" is too long'), fields)
}

function thrownBy(act: () => unknown): unknown {
  try {
    return act()
  } catch (fault) {
    return fault
  }
}
