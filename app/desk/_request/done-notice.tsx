import type { ReactNode } from 'react'
import desk from '@/messages/en/desk.json'
import { t } from '../words'

type Done = keyof (typeof desk)['done']

function isDone(text: string): text is Done {
  return Object.hasOwn(desk.done, text)
}

const warnings: readonly Done[] = ['not-put-back', 'not-accepted']

const tones = { good: 'border-good bg-good-tint', warn: 'border-warn bg-warn-tint' }

/** Says what has just been done, after a form has led here; `undo` is how it is put back, where it can be. */
export function DoneNotice({ done, undo }: { done: unknown; undo?: ReactNode }) {
  if (typeof done !== 'string' || !isDone(done)) return null
  return (
    <div
      className={`mb-4 flex flex-wrap items-center gap-4 rounded-md border-s-8 px-4 py-3 print:hidden ${tones[warnings.includes(done) ? 'warn' : 'good']}`}
    >
      <p role="status">{t(`desk.done.${done}`)}</p>
      {undo}
    </div>
  )
}
