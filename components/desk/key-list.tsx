import type { Ref } from 'react'
import { Button } from '../ui/button'

export type KeyLine = { keys: readonly string[]; text: string }

export type KeysWords = { title: string; off: string; close: string; lines: readonly KeyLine[] }

/** The keys and what each does. */
export function KeyList({ lines }: { lines: readonly KeyLine[] }) {
  return (
    <dl className="space-y-1">
      {lines.map(({ keys, text }) => (
        <div key={text} className="grid grid-cols-[7rem_1fr] gap-x-3">
          <dt className="flex flex-wrap items-start gap-1">
            {keys.map((key) => (
              <kbd key={key} className="rounded-sm border border-edge px-1.5 font-sans text-sm">
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The same over the page, for whoever presses `?`. */
export function KeysDialog({ words, ref }: { words: KeysWords; ref?: Ref<HTMLDialogElement> }) {
  return (
    <dialog
      id="keys-list"
      ref={ref}
      aria-labelledby="keys-title"
      className="m-auto w-[calc(100%-2rem)] max-w-md rounded-md border-2 border-edge bg-surface p-5 text-ink backdrop:bg-black/50"
    >
      <h2 id="keys-title" className="mb-3 text-lg font-bold">
        {words.title}
      </h2>
      <KeyList lines={words.lines} />
      <p className="my-4 text-sm text-ink-soft">{words.off}</p>
      <form method="dialog">
        <Button kind="quiet">{words.close}</Button>
      </form>
    </dialog>
  )
}
