/** A controller's place: the time zone with the offsets it uses, and whose holidays it keeps. */
export type Place = { zone: string; offsets: readonly [string, ...string[]]; country: string | null }

type Places = readonly [Place, ...Place[]]

const place = (zone: string, country: string | null, ...offsets: [string, ...string[]]): Place => ({
  zone,
  country,
  offsets,
})

const anywhere: Places = [
  place('Etc/UTC', null, 'Z'),
  place('Pacific/Kiritimati', null, '+14:00'),
  place('Pacific/Pago_Pago', null, '-11:00'),
  place('Asia/Kathmandu', null, '+05:45'),
  place('America/St_Johns', null, '-03:30', '-02:30'),
  place('Asia/Shanghai', 'CN', '+08:00'),
  place('Asia/Tokyo', 'JP', '+09:00'),
  place('America/Sao_Paulo', null, '-03:00', '-02:00'),
  place('Africa/Johannesburg', null, '+02:00'),
  place('Europe/Zurich', 'CH-ZH', '+01:00', '+02:00'),
  place('America/Toronto', null, '-05:00', '-04:00'),
]

const europe: Places = [
  place('Europe/Berlin', 'DE-BE', '+01:00', '+02:00'),
  place('Europe/Berlin', 'DE-BY', '+01:00', '+02:00'),
  place('Europe/Paris', 'FR', '+01:00', '+02:00'),
  place('Europe/Rome', 'IT', '+01:00', '+02:00'),
  place('Europe/Athens', 'GR', '+02:00', '+03:00'),
  place('Europe/Prague', 'CZ', '+01:00', '+02:00'),
  place('Europe/Dublin', 'IE', '+00:00', '+01:00'),
  place('Atlantic/Azores', 'PT', '-01:00', '+00:00'),
  place('Europe/Helsinki', 'FI', '+02:00', '+03:00'),
  place('Europe/Brussels', null, '+01:00', '+02:00'),
]

const unitedStates: Places = [
  place('America/Los_Angeles', 'US', '-08:00', '-07:00'),
  place('America/Los_Angeles', 'US-CA', '-08:00', '-07:00'),
  place('America/New_York', 'US', '-05:00', '-04:00'),
  place('Pacific/Honolulu', 'US-HI', '-10:00'),
  place('America/Chicago', null, '-06:00', '-05:00'),
]

const byLaw: Readonly<Record<string, Places>> = {
  eu: europe,
  uk: [
    place('Europe/London', 'GB-ENG', '+00:00', '+01:00'),
    place('Europe/London', 'GB-SCT', 'Z', '+01:00'),
    place('Europe/London', 'GB-NIR', '+00:00', '+01:00'),
  ],
  us: unitedStates,
  au: [
    place('Australia/Sydney', 'AU-NSW', '+10:00', '+11:00'),
    place('Australia/Brisbane', 'AU-QLD', '+10:00'),
    place('Australia/Lord_Howe', 'AU-NSW', '+10:30', '+11:00'),
  ],
  nz: [
    place('Pacific/Auckland', 'NZ', '+12:00', '+13:00'),
    place('Pacific/Auckland', 'NZ-AUK', '+12:00', '+13:00'),
    place('Pacific/Chatham', 'NZ', '+12:45', '+13:45'),
  ],
}

export function placesOf(regime: string): Places {
  return byLaw[regime.slice(0, 2)] ?? anywhere
}

/** The day of an instant where the controller is. */
export function civilDay(written: string, { zone }: Place): string {
  if (!written.includes('T')) return written
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(written))
}
