'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { FaultWords } from './fault'

const WordsForFaults = createContext<FaultWords>({ title: '', text: '', toQueue: '' })

/** The words of the page for bugs, put here while the server still can: the page itself runs in the browser. */
export function FaultWordsProvider({ words, children }: { words: FaultWords; children: ReactNode }) {
  return <WordsForFaults value={words}>{children}</WordsForFaults>
}

export function useFaultWords(): FaultWords {
  return useContext(WordsForFaults)
}
