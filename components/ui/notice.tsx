import type { ReactNode } from 'react'

type Tone = 'plain' | 'good' | 'warn' | 'alert'

const tones: Record<Tone, string> = {
  plain: 'border-accent bg-tint',
  good: 'border-good bg-good-tint',
  warn: 'border-warn bg-warn-tint',
  alert: 'border-alert bg-alert-tint',
}

/** A passage set apart; the tone is a second cue, the words say it first. */
export function Notice({ tone = 'plain', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  const Passage = title ? 'section' : 'div'
  return (
    <Passage className={`rounded-md border-s-8 p-5 print:border print:p-3 ${tones[tone]}`}>
      {title && <h2 className="mb-1 text-xl font-bold">{title}</h2>}
      {children}
    </Passage>
  )
}
