'use client'

import { useFormState } from './action-form'
import { SubmitButton } from './submit-button'

export type PreviewWords = {
  title: string
  note: string
  to: string
  subject: string
  effects: string
  show: string
  again: string
  send: string
  working: string
}

/** What would be sent and what the clock would do, once it was asked for, and the buttons for both. */
export function PreviewAndSend({ words }: { words: PreviewWords }) {
  const { preview } = useFormState()
  return (
    <>
      {preview && (
        <section
          data-preview=""
          tabIndex={-1}
          aria-label={words.title}
          className="space-y-4 rounded-md border-2 border-accent bg-tint p-4 sm:p-5"
        >
          <div>
            <h2 className="text-lg font-bold">{words.title}</h2>
            <p className="text-ink-soft">{words.note}</p>
          </div>
          <Effects title={words.effects} effects={preview.effects} />
          {preview.letters.map((letter) => (
            <Letter key={letter.subject} words={words} {...letter} />
          ))}
        </section>
      )}
      <p className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="preview" kind={preview ? 'quiet' : 'primary'} working={words.working}>
          {preview ? words.again : words.show}
        </SubmitButton>
        <SubmitButton name="intent" value="do" kind={preview ? 'primary' : 'quiet'} working={words.working}>
          {words.send}
        </SubmitButton>
      </p>
    </>
  )
}

function Effects({ title, effects }: { title: string; effects: readonly string[] }) {
  if (effects.length === 0) return null
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="list-disc ps-5">
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </div>
  )
}

type LetterProps = { words: PreviewWords; to: string; subject: string; text: string }

function Letter({ words, to, subject, text }: LetterProps) {
  return (
    <article className="rounded-md border border-line bg-surface p-4 sm:p-6">
      <dl className="mb-4 grid grid-cols-[5rem_1fr] gap-x-3 border-b border-line pb-3 text-sm">
        <dt className="text-ink-soft">{words.to}</dt>
        <dd className="break-all">{to}</dd>
        <dt className="text-ink-soft">{words.subject}</dt>
        <dd>{subject}</dd>
      </dl>
      <div dir="auto" className="max-w-measure whitespace-pre-wrap">
        {text}
      </div>
    </article>
  )
}
