'use client'

import { useEffect, useRef } from 'react'
import { KeysDialog, type KeysWords } from './key-list'
import { listenToKeys } from './keystrokes'

/** The keys of the desk, and the list of them behind `?`. */
export function DeskKeys({ words }: { words: KeysWords }) {
  const list = useRef<HTMLDialogElement>(null)
  useEffect(() => listenToKeys(() => list.current?.showModal()), [])
  return <KeysDialog words={words} ref={list} />
}
