'use client'

import { useEffect, useRef, useState } from 'react'

/** `hidden`: what goes with the form unseen and nobody has typed, by name, one after the other. */
type KeepTypedProps = { address: string; typedOn: string; hidden: string; failed: string }

const pause = 1500

/**
 * Keeps what is typed into the form around it at the server, a moment after the last key, and says so. Once the form is
 * sent nothing more is kept of it. Nothing of it stays in the browser.
 */
export function KeepTyped({ address, typedOn, hidden, failed }: KeepTypedProps) {
  const place = useRef<HTMLParagraphElement>(null)
  const [says, setSays] = useState('')
  useEffect(() => {
    const form = place.current?.closest('form')
    return form ? keepWhileTyping(form, { address, typedOn, hidden, failed }, setSays) : undefined
  }, [address, typedOn, hidden, failed])
  return (
    <p ref={place} role="status" className="min-h-6 text-sm text-ink-soft">
      {says}
    </p>
  )
}

function keepWhileTyping(
  form: HTMLFormElement,
  { address, typedOn, hidden, failed }: KeepTypedProps,
  tell: (text: string) => void,
): () => void {
  const end = new AbortController()
  const { signal } = end
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = async () => {
    timer = undefined
    const body = JSON.stringify({ form: typedOn, values: valuesOf(form, hidden.split(' ')) })
    const answer = await fetch(address, { method: 'POST', body, signal }).catch(() => undefined)
    if (signal.aborted) return
    if (answer?.status === 200) tell(((await answer.json()) as { says: string }).says)
    else tell(answer?.status === 204 ? '' : failed)
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), pause)
  }
  const now = () => {
    if (timer === undefined || !document.hidden) return
    clearTimeout(timer)
    void keep()
  }
  form.addEventListener('input', later, { signal })
  document.addEventListener('visibilitychange', now, { signal })
  const stop = () => {
    clearTimeout(timer)
    end.abort()
  }
  form.addEventListener('submit', stop, { signal })
  return stop
}

function valuesOf(form: HTMLFormElement, hidden: readonly string[]): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !name.startsWith('$ACTION') && !hidden.includes(name))
      (values[name] ??= []).push(value)
  return values
}
