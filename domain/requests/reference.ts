/** H. Michael Damm's check digit (Marburg 2004): finds every wrong digit and every swap of neighbours. */
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
]

const separator = String.raw`[\s\p{Pd}\u2212\u00ad_./]*`
const numbers = String.raw`(\d{4})${separator}(\d{4,})${separator}(\d)(?!\d)`
const withPrefix = new RegExp(`DSR${separator}${numbers}`, 'gu')
const withoutPrefix = new RegExp(String.raw`(?<![\p{L}\d])${numbers}`, 'gu')
const anySeparators = new RegExp(separator, 'gu')
const invisible = /[\u200b-\u200f\u2060\ufeff]/g

/** The public name of a request, sayable on the telephone: year, number of at least four digits, check digit. */
export function makeReference(year: number, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`Not the number of a request: ${sequence}`)
  if (!/^\d{4}$/.test(String(year))) throw new RangeError(`Not a year of four digits: ${year}`)
  const number = String(sequence).padStart(4, '0')
  return `DSR-${year}-${number}-${checkDigit(`${year}${number}`)}`
}

/**
 * Finds a reference in what somebody typed or pasted, whatever its case, spaces, dashes and the words around it;
 * `undefined` when there is none or its check digit is wrong.
 */
export function parseReference(text: string): string | undefined {
  const typed = text.normalize('NFKC').replace(invisible, '').toUpperCase()
  const found = [...typed.matchAll(withPrefix), ...typed.matchAll(withoutPrefix)]
  const alone = new RegExp(`^(?:DSR)?${numbers}$`, 'u').exec(typed.replace(anySeparators, ''))
  return [...found, ...(alone ? [alone] : [])].map(canonical).find((reference) => reference !== undefined)
}

function canonical([, year = '', number = '', check = '']: readonly string[]) {
  const oneSpelling = /^(?:\d{4}|[1-9]\d{4,})$/.test(number) && !/^0+$/.test(number)
  return oneSpelling && checkDigit(year + number) === Number(check) ? `DSR-${year}-${number}-${check}` : undefined
}

function checkDigit(digits: string) {
  return [...digits].reduce((interim, digit) => damm[interim]?.[Number(digit)] ?? interim, 0)
}
