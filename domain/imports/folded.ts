const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** A word as people mean it: lower case, without accents and punctuation, digits of any script as ours, one space between. */
export function folded(text: string): string {
  return withOurDigits(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Arabic-Indic and Persian digits as 0 to 9. */
export function withOurDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** What people put into a cell to say that there is nothing. */
const nothings = new Set([
  '',
  ...['n a', 'na', 'none', 'nil', 'null', 'unknown', 'not known', 'tbd', 'tbc', 'k a', 'keine', 'unbekannt'],
  ...['s o', 'neant', 'aucun', 'aucune', 'inconnu', 'ninguno', 'ninguna', 'desconocido', 's d', 'nessuno', 'nessuna'],
  ...['sconosciuto', 'n d', 'nvt', 'n v t', 'geen', 'onbekend', 'brak', 'nieznany', 'nd', 'nenhum', 'nenhuma'],
  ...['desconhecido', 'khong', 'khong co', 'khong ro', 'لا يوجد', 'غير معروف'],
])

/** Whether a cell says nothing: empty, a dash, or words such as "n/a". */
export function saysNothing(cell: string): boolean {
  return nothings.has(folded(cell))
}
