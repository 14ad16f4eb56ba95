/** The test files that notice most come first and what takes longest last, because the first failure settles a mutant. */
const order = [
  'calendar/civil-date.test.ts',
  'calendar/days.test.ts',
  'calendar/working-days.test.ts',
  'scripts/docs/deadlines.test.ts',
  'cases.test.ts',
  '',
  'public-holidays.test.ts',
  'properties.test.ts',
]

/** The place of a test file among the others, from its path; files that are not named stand together. */
export function placeOf(path) {
  const place = order.findIndex((name) => name !== '' && path.endsWith(name))
  return place === -1 ? order.indexOf('') : place
}
