import { expect, test } from 'vitest'
import { asInput, problemsWith, proposed, setupFields, type Typed } from './typed'

const empty = Object.fromEntries(
  Object.entries(setupFields).map(([name, how]) => [name, how === 'many' ? [] : '']),
) as unknown as Typed

const complete: Typed = {
  ...proposed({ ...empty, country: 'DE' }),
  adminName: 'Ruth Okafor',
  adminEmail: 'ruth@hedgerow.example',
  password: 'seven lanterns over a quiet canal',
  passwordAgain: 'seven lanterns over a quiet canal',
  name: 'Hedgerow Energy',
  slug: 'hedgerow',
  firstAddress: 'privacy@hedgerow.example',
  secondAddress: 'director@hedgerow.example',
}

test.for([
  { country: 'DE', regimes: ['eu-gdpr'], holidayCountry: 'DE', timeZone: 'Europe/Berlin' },
  { country: 'GB', regimes: ['uk-gdpr'], holidayCountry: 'GB', timeZone: 'Europe/London' },
  { country: 'IE', regimes: ['eu-gdpr'], holidayCountry: 'IE', timeZone: 'Europe/Dublin' },
])('$country proposes its law, holidays and time zone, and a promise of 30 days', ({ country, ...expected }) => {
  expect(proposed({ ...empty, country })).toMatchObject({ ...expected, promiseDays: '30' })
})

test('what is proposed and completed has no problem', () => {
  expect(problemsWith(complete)).toEqual([])
})

test('everything missing is told at once, in the order of the page', () => {
  expect(problemsWith({ ...empty, country: 'DE' }).map(({ field }) => field)).toEqual([
    'adminName',
    'adminEmail',
    'password',
    'name',
    'slug',
    'regimes',
    'holidayCountry',
    'timeZone',
    'promiseDays',
    'firstAddress',
    'secondAddress',
  ])
})

test.for([
  {
    says: 'a second password that differs',
    change: { passwordAgain: 'seven lanterns over a quiet cana' },
    code: 'passwords-differ',
  },
  {
    says: 'a weak password, beside any other fault',
    change: { password: 'password1234', name: '' },
    code: 'password-too-common',
  },
  { says: 'an address of ours', change: { slug: 'desk' }, code: 'slug-reserved' },
  {
    says: 'one mailbox for both notices',
    change: { secondAddress: 'Privacy@hedgerow.example' },
    code: 'two-different-addresses',
  },
  { says: 'a law and none', change: { regimes: ['eu-gdpr', 'none'] }, code: 'law-or-none' },
])('$says is refused', ({ change, code }) => {
  expect(problemsWith({ ...complete, ...change }).map((problem) => problem.code)).toContain(code)
})

test('the statement that no statute applies is no law', () => {
  expect(asInput({ ...complete, regimes: ['none'] }).organisation).toMatchObject({
    regimes: [],
    noStatuteApplies: true,
  })
})
