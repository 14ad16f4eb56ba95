import type { Right } from '../rights'
import { citedIn } from './cited-articles'
import { type LanguageGuess, languageOf } from './language-of'
import type { LetterWords } from './letter-words'
import { type Match, matchesIn, patternOf } from './phrases'
import { type Sentence, sentencesOf } from './sentences'
import { wordsOf } from './words/words'

/** A right that a letter seems to ask for, and the words of the letter that say so. */
export type SuggestedRight = { right: Right; because: string[] }

/** What a letter seems to ask for and in which language: a suggestion to whoever reads it. Without rights it is unsure. */
export type Recognised = { language: LanguageGuess['language']; languageBecause: string[]; rights: SuggestedRight[] }

/** What one sentence says for one right. */
type Evidence = Match & { right: Right; weight: number; sentence: Sentence }

const phraseWeight = 2
const articleWeight = 1.5
const withoutAsking = 0.5
const onlyPossibly = 0.25
/** The first sentence that asks for something says what the letter is about. */
const first = 2
const leastWeight = 2
const besideTheFirst = 0.3

/** Suggests by its words what a letter asks for. Nothing is concluded from it: staff decide, and may say otherwise. */
export function recogniseLetter(letter: { subject: string; text: string }): Recognised {
  const { language, nearest, because } = languageOf(`${letter.subject}\n${letter.text}`)
  const words = compiled(wordsOf[nearest])
  const evidence = marketingAlone(sentencesOf(letter).flatMap((sentence) => evidenceIn(sentence, words)))
  return { language, languageBecause: because, rights: weighed(evidence) }
}

type Compiled = { asks: RegExp; ifs: RegExp; rights: [Right, RegExp][] }

function compiled({ asks, ifs, rights, prefix }: LetterWords): Compiled {
  const entries = Object.entries(rights) as [Right, string][]
  return {
    asks: patternOf(asks, prefix),
    ifs: patternOf(ifs, prefix),
    rights: entries.map(([right, phrases]) => [right, patternOf(phrases, prefix)]),
  }
}

function evidenceIn(sentence: Sentence, { asks, ifs, rights }: Compiled): Evidence[] {
  const { line, asksByItself } = sentence
  const isAsking = asksByItself || matchesIn(line, asks).length > 0
  const [condition] = matchesIn(line, ifs)
  const weigh = (match: Match, weight: number) =>
    weight * (isAsking ? 1 : withoutAsking) * (condition && condition.at < match.at ? onlyPossibly : 1)
  const phrases = rights.flatMap(([right, pattern]) => {
    const [match] = matchesIn(line, pattern)
    return match ? [{ ...match, right, sentence, weight: weigh(match, phraseWeight) }] : []
  })
  const cited = citedIn(line).map((match) => ({ ...match, sentence, weight: weigh(match, articleWeight) }))
  return [...phrases, ...cited]
}

/** Who objects to advertising objects to that, and to nothing else (GDPR Art. 21(2)). */
function marketingAlone(evidence: readonly Evidence[]): Evidence[] {
  const isMarketing = evidence.some(({ right, weight }) => right === 'marketing-objection' && weight >= 1)
  return evidence.map((each) =>
    isMarketing && each.right === 'objection' ? { ...each, right: 'marketing-objection' } : each,
  )
}

function weighed(evidence: readonly Evidence[]): SuggestedRight[] {
  const opening = evidence.find(({ weight }) => weight >= 1)?.sentence
  const scored = [...Map.groupBy(evidence, ({ right }) => right)].map(([right, found]) => {
    const sentences = [...Map.groupBy(found, ({ sentence }) => sentence)].map(
      ([sentence, each]) => sum(each.map(({ weight }) => weight)) * (sentence === opening ? first : 1),
    )
    const strongest = sentences.sort((one, other) => other - one).slice(0, 2)
    return { right, score: sum(strongest), because: reasonsIn(found) }
  })
  const most = Math.max(0, ...scored.map(({ score }) => score))
  return scored
    .filter(({ score }) => score >= Math.max(leastWeight, most * besideTheFirst))
    .sort((one, other) => other.score - one.score)
    .map(({ right, because }) => ({ right, because }))
}

function reasonsIn(found: readonly Evidence[]): string[] {
  const said = found
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ sentence, at, count }) => sentence.words.slice(at, at + count).join(' '))
  return [...new Set(said)].slice(0, 3)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
