const passwordLength = { min: 12, max: 256 } as const

/** Words that most guessed passwords are made of; what is left of one without digits and signs is compared. */
const guessedFirst = new Set(
  (
    'password passwort passw0rd letmein welcome willkommen bienvenue qwerty qwertyui qwertyuiop qwertz qwertzuiop azerty azertyuiop ' +
    'iloveyou administrator admin changeme default secret sunshine football baseball superman princess dragon monkey master shadow ' +
    'michael jordan liverpool arsenal chelsea summer winter spring autumn january february march april june july august september ' +
    'october november december monday friday trustno correcthorsebatterystaple abcdefghijkl abcdefghijklm asdfghjkl zxcvbnm ' +
    'qwertyuiopasdfghjkl qazwsxedc qazwsx company computer internet privacy rightsdesk dataprotection testing'
  ).split(' '),
)

export type PasswordWeakness = 'password-too-short' | 'password-too-long' | 'password-too-common' | 'password-names-you'

/**
 * Why a password is not good enough, as a code of messages, or nothing. Twelve characters, because a second factor is
 * enforced; no rules of composition, but nothing that is guessed first or names the person. `context`: their name and
 * address, the organisation. Source: NIST SP 800-63B-4, 3.1.1.2.
 */
export function passwordWeakness(password: string, context: readonly string[]): PasswordWeakness | undefined {
  const normal = password.normalize('NFKC')
  const length = [...normal].length
  if (length < passwordLength.min) return 'password-too-short'
  if (length > passwordLength.max) return 'password-too-long'
  const lower = normal.toLowerCase()
  if (isMonotonous(lower) || isGuessedFirst(lower)) return 'password-too-common'
  return wordsOf(context).some((word) => isMostly(lower, word)) ? 'password-names-you' : undefined
}

function isMonotonous(password: string): boolean {
  return new Set(password).size < 5 || isRun(password) || (password + password).indexOf(password, 1) < password.length
}

/** `123456789012`, `abcdefghijkl`, and the same backwards. */
function isRun(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => Math.abs(code - (codes[index] ?? 0)))
  return steps.filter((step) => step <= 1 || step === 9).length >= steps.length - 1
}

function isGuessedFirst(password: string): boolean {
  const core = password.replace(/^\P{L}+|\P{L}+$/gu, '')
  const spelt = core
    .replaceAll('0', 'o')
    .replaceAll('@', 'a')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll('$', 's')
  return [core, spelt].some((word) => guessedFirst.has(word.replace(/\P{L}/gu, '')))
}

function wordsOf(context: readonly string[]): string[] {
  return context
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= 4)
}

/** The word with fewer than eight other characters around it. */
function isMostly(password: string, word: string): boolean {
  return password.includes(word) && password.length - word.length < 8
}
