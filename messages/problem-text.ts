import type { Translator } from './translator'

/** What is wrong, in words: the codes of verbs are the keys of messages/en/problems.json. Throws for one without words. */
export function problemText(
  t: Translator,
  { code, params }: { code: string; params?: Record<string, string | number> | undefined },
): string {
  return t(`problems.${code}` as Parameters<Translator>[0], params)
}
