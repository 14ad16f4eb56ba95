'use client'

import { AddressText } from './address-text'
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
  /** A letter is looked at before it is sent; what only moves days may be. */
  isLetter: boolean
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
      <Buttons words={words} isLookedAt={preview !== undefined} />
    </>
  )
}

/** Enter in a field presses the first button: with a letter that is the one that sends nothing. */
function Buttons({ words, isLookedAt }: { words: PreviewWords; isLookedAt: boolean }) {
  const isSendFirst = isLookedAt || !words.isLetter
  const look = (
    <SubmitButton
      key="look"
      name="intent"
      value="preview"
      kind={isSendFirst ? 'quiet' : 'primary'}
      working={words.working}
    >
      {isLookedAt ? words.again : words.show}
    </SubmitButton>
  )
  const send = (
    <SubmitButton key="send" name="intent" value="do" kind={isSendFirst ? 'primary' : 'quiet'} working={words.working}>
      {words.send}
    </SubmitButton>
  )
  return <p className="flex flex-wrap gap-3">{isSendFirst ? [send, look] : [look, send]}</p>
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
        <dd>
          <AddressText text={to} />
        </dd>
        <dt className="text-ink-soft">{words.subject}</dt>
        <dd>{subject}</dd>
      </dl>
      <div dir="auto" className="max-w-measure whitespace-pre-wrap">
        {text}
      </div>
    </article>
  )
}
