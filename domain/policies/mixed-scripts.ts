/** Whole alphabets that look alike in parts, so that a word of two of them reads as one of a single one. */
const alike = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u] as const

/** Characters that nobody sees and that no name is written with; joiners are, in Persian and in Indian languages. */
const unseen = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/u

/**
 * Whether a name may be made to look like another: a word of it has letters of two alphabets that look alike, or a
 * character that is not seen. Source: UTS #39, 5.2, whose mixtures of Chinese, Japanese and Korean with Latin are fine.
 */
export function looksLikeAnother(name: string): boolean {
  const words = name.split(/[\s\p{P}]+/u)
  return unseen.test(name) || words.some((word) => alike.filter((script) => script.test(word)).length > 1)
}
