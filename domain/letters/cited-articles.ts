import type { Right } from '../rights'
import { type Match, matchesIn } from './phrases'

/** A right that a letter names by the number of its article or section. */
export type Cited = Match & { right: Right }

const article =
  /(?<=^| )(?:art|artt|articles?|artikel|articulos?|articol\S*|artigos?|artykul\S*|clan\S*|cl|αρθρ\S+|dieu|\S{0,2}المادة|مادة|section|sec) (\d+)(?: (?:abs|para|lid|nr|no|ust|odst|stav\S*|παραγραφο\S*|alinea|comma|khoan|الفقرة))?(?: (\d+))?(?= |$)/gu

/** GDPR by article; CCPA by section of title 1798. */
const byArticle: Readonly<Record<string, Right>> = {
  ...{ 15: 'access', 16: 'correction', 17: 'erasure', 18: 'restriction', 20: 'portability', 21: 'objection' },
  22: 'automated-decision',
}
const bySection: Readonly<Record<string, Right>> = {
  ...{ 100: 'access', 105: 'erasure', 106: 'correction', 110: 'access', 120: 'opt-out', 121: 'limit' },
}

/** The rights whose articles a line cites. Art. 21(2) is about direct marketing, Art. 7(3) about consent. */
export function citedIn(line: string): Cited[] {
  return [...line.matchAll(article)].flatMap((found) => {
    const right = rightOf(found[1] ?? '', found[2])
    const [match] = matchesIn(line.slice(0, found.index + found[0].length), new RegExp(`(?<=^| )${found[0]}$`, 'gu'))
    return right && match ? [{ ...match, right }] : []
  })
}

function rightOf(article: string, paragraph: string | undefined): Right | undefined {
  if (article === '21' && paragraph !== undefined && ['2', '3'].includes(paragraph)) return 'marketing-objection'
  if (article === '7') return paragraph === '3' ? 'withdrawal' : undefined
  if (article === '1798') return bySection[paragraph ?? '']
  return byArticle[article]
}
