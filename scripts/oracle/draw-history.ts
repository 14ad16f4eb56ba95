import type { History, WrittenEvent } from './history'
import { type Place, civilDay, placesOf } from './places'
import type { Random } from './random'

const rights = [
  ...(['access', 'access', 'access', 'erasure', 'rectification', 'restriction', 'portability', 'objection'] as const),
  ...(['know', 'delete', 'withdraw_consent', 'opt_out_sale', 'marketing-objection', 'complaint', 'appeal'] as const),
] as const

const questionsAndAnswers = [
  'identity_requested',
  'identity_verified',
  'clarification_requested',
  'clarification_received',
  'identity_requested',
  'identity_verified',
  'identity_insufficient',
  'authority_requested',
  'authority_shown',
  'authority_insufficient',
  'fee_requested',
  'fee_paid',
  'fee_confirmed',
  'particulars_requested',
  'request_completed',
  'email_confirmed',
  'extension_notified',
  'extension_notified',
] as const

/** Days after receipt on which some law's period ends, where a day too early or too late shows. */
const lastDays = [10, 15, 20, 28, 29, 30, 31, 33, 40, 45, 46, 60, 61, 89, 90, 91, 105, 120, 135] as const

/** One request under a law, at an awkward moment, with up to six events in any order. */
export function drawHistory(random: Random, id: string, regime: string): History {
  const place = random.oneOf(placesOf(regime))
  const receivedOn = drawDay(random)
  const inDays = random.happens(0.15)
  const write = (day: string) => (inDays ? day : drawInstant(random, day, place))
  const received = write(receivedOn)
  return {
    id,
    regime,
    right: random.oneOf(rights),
    received,
    timezone: place.zone,
    holidays_country: place.country,
    extra_holidays: drawExtraDays(random, receivedOn),
    extra_workdays: drawExtraDays(random, receivedOn),
    options: drawOptions(random, civilDay(received, place)),
    events: drawEvents(random, receivedOn, write).filter(({ at }) => civilDay(at, place) >= civilDay(received, place)),
  }
}

function drawDay(random: Random): string {
  const year = random.whole(2019, 2030)
  const anyDay = addDays(`${year}-01-01`, random.whole(0, 365))
  const monthEnd = addDays(new Date(Date.UTC(year, random.whole(0, 11), 1)).toISOString(), random.whole(-4, 1))
  const aroundFebruary = addDays(`${year}-03-01`, random.whole(-32, 2))
  const clockChange = addDays(random.oneOf([`${year}-03-31`, `${year}-10-31`, `${year}-11-07`]), random.whole(-7, 0))
  const newYear = addDays(`${year}-12-20`, random.whole(0, 30))
  return random.oneOf([anyDay, anyDay, monthEnd, monthEnd, aroundFebruary, clockChange, newYear])
}

function drawInstant(random: Random, day: string, { offsets }: Place): string {
  const aroundMidnight = random.oneOf(['00:00:00', '00:00:01', '00:30:00', '23:30:00', '23:59:00', '23:59:59'])
  const hour = String(random.whole(0, 23)).padStart(2, '0')
  const time = random.happens(0.4) ? aroundMidnight : `${hour}:${random.oneOf(['00', '15', '30', '59'])}:00`
  return `${day}T${time}${random.happens(0.8) ? random.oneOf(offsets) : 'Z'}`
}

function drawEvents(random: Random, receivedOn: string, write: (day: string) => string): WrittenEvent[] {
  const events: WrittenEvent[] = []
  let day = receivedOn
  for (let left = random.whole(0, 6); left > 0; left -= 1) {
    day = drawNextDay(random, receivedOn, day)
    events.push(drawEvent(random, events.at(-1), day, write))
  }
  const [first] = events
  if (first && events.length < 6 && random.happens(0.15)) events.push({ ...first })
  return random.happens(0.3) ? random.shuffled(events) : events
}

/** Mostly soon after the last event; sometimes around a last day, and rarely long after. */
function drawNextDay(random: Random, receivedOn: string, day: string): string {
  if (random.happens(0.25)) return addDays(receivedOn, random.oneOf(lastDays) + random.whole(-1, 3))
  if (random.happens(0.05)) return drawDayYearsLater(random, receivedOn)
  return addDays(day, random.happens(0.2) ? 0 : random.whole(0, 14))
}

/** Up to the year for which holidays are loaded, and so that what is due then ends around Christmas now and then. */
function drawDayYearsLater(random: Random, receivedOn: string): string {
  const year = Number(receivedOn.slice(0, 4)) + random.whole(1, 4)
  return random.happens(0.5)
    ? addDays(receivedOn, random.whole(100, 1500))
    : addDays(`${year}-11-20`, random.whole(0, 40))
}

function drawEvent(
  random: Random,
  before: WrittenEvent | undefined,
  day: string,
  write: (day: string) => string,
): WrittenEvent {
  const answered = before && random.happens(0.5) ? answers[before.type] : undefined
  const type = answered ?? random.oneOf(questionsAndAnswers)
  const at = write(day)
  if (type === 'extension_notified') {
    return {
      type,
      at,
      ...(random.happens(0.9) && { reasons: random.happens(0.9) }),
      ...(random.happens(0.5) && { until: addDays(day, random.whole(1, 100)) }),
    }
  }
  if (!type.endsWith('_requested')) return { type, at }
  return {
    type,
    at,
    ...(random.happens(0.5) && { ground: 'reasonable_doubt' }),
    ...(random.happens(0.3) && { undue_delay: random.happens(0.5) }),
  }
}

const answers: Readonly<Record<string, string>> = {
  identity_requested: 'identity_verified',
  authority_requested: 'authority_shown',
  clarification_requested: 'clarification_received',
  fee_requested: 'fee_paid',
  particulars_requested: 'request_completed',
}

function drawExtraDays(random: Random, receivedOn: string): string[] {
  if (random.happens(0.6)) return []
  const first = addDays(receivedOn, random.oneOf(lastDays) + random.whole(-2, 2))
  return Array.from({ length: random.whole(1, 6) }, (_, index) => addDays(first, index * random.whole(1, 2)))
}

function drawOptions(random: Random, receivedOn: string): NonNullable<History['options']> {
  return {
    ...(random.happens(0.6) && { designated_address: random.happens(0.5) }),
    ...(random.happens(0.5) && { request_date: addDays(receivedOn, -random.whole(0, 10)) }),
  }
}

function addDays(day: string, count: number): string {
  const moved = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + count)
  return moved.toISOString().slice(0, 10)
}
