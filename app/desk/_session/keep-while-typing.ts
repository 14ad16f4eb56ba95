const minute = 60_000

/** Writing a long answer loads no page: tells the server that somebody is at work, at most once a minute. Gives what ends it. */
export function keepWhileTyping(): () => void {
  let toldAt = 0
  const onInput = () => {
    if (Date.now() - toldAt < minute) return
    toldAt = Date.now()
    // A network that is away for a moment is tried again a minute later; the form says when the session has ended.
    fetch('/desk/session', { method: 'POST' }).catch(() => undefined)
  }
  document.addEventListener('input', onInput)
  return () => {
    document.removeEventListener('input', onInput)
  }
}
