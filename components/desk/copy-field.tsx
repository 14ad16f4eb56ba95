'use client'

import { useId, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '../ui/button'

export type CopyWords = { label: string; hint: string; copy: string; copied: string }

/** A text to take elsewhere: in a field from which it can be selected, with a button where scripts run. */
export function CopyField({ text, words }: { text: string; words: CopyWords }) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isCopied, setCopied] = useState(false)
  const hasScripts = useSyncExternalStore(nothingChanges, yes, no)
  const copy = async () => setCopied(await copied(field.current))
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {words.label}
      </label>
      <p id={`${id}-hint`} className="text-sm text-ink-soft">
        {words.hint}
      </p>
      <textarea
        {...{ id, ref: field }}
        readOnly
        rows={4}
        value={text}
        aria-describedby={`${id}-hint`}
        className="mt-2 block field-sizing-content w-full resize-y rounded-md border-2 border-edge bg-surface px-3 py-2"
      />
      {hasScripts && (
        <div className="mt-2 flex items-center gap-3 print:hidden">
          <Button type="button" kind="quiet" onClick={copy}>
            {words.copy}
          </Button>
          <span role="status">{isCopied && words.copied}</span>
        </div>
      )}
    </div>
  )
}

/** Where the browser lets no page write to the clipboard, the text is selected, ready to be copied by hand. */
async function copied(field: HTMLTextAreaElement | null): Promise<boolean> {
  if (!field) return false
  field.select()
  if (!('clipboard' in navigator)) return false
  return navigator.clipboard.writeText(field.value).then(yes, no)
}

const nothingChanges = () => () => undefined
const yes = () => true
const no = () => false
