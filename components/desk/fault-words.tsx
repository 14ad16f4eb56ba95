'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { FaultWords } from './fault'

type WordsOfBoth = FaultWords & { away: Omit<FaultWords, 'toQueue'> }

const none = { title: '', text: '' }
const WordsForFaults = createContext<WordsOfBoth>({ ...none, toQueue: '', away: none })

/**
 * The words of the page for bugs and for a database that is away, put here while the server still can: the page itself
 * runs in the browser.
 */
export function FaultWordsProvider({ words, children }: { words: WordsOfBoth; children: ReactNode }) {
  return <WordsForFaults value={words}>{children}</WordsForFaults>
}

export function useFaultWords(): WordsOfBoth {
  return useContext(WordsForFaults)
}
