/**
 * Text for a header: one line (RFC 5322 2.2), and never an encoded word by itself (RFC 2047), so that a reader sees the
 * text as it was typed.
 */
export function headerText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('=?', '=\u2060?')
    .trim()
}
