import type { News } from './news'

const everyMilliseconds = 20_000

/** Asks for news now and then while the page is looked at; for good no more where the session has ended. Gives what ends it. */
export function askNowAndThen(address: string, method: 'GET' | 'POST', tell: (news: News) => void): () => void {
  const end = new AbortController()
  const ask = async () => {
    if (document.hidden || end.signal.aborted) return
    // Away for a moment: asked again the next time.
    const answer = await fetch(address, { method, signal: end.signal }).catch(() => undefined)
    if (answer?.status === 401 || answer?.status === 404) end.abort()
    if (answer?.status === 200) tell((await answer.json()) as News)
  }
  const timer = setInterval(() => void ask(), everyMilliseconds)
  document.addEventListener('visibilitychange', () => void ask(), { signal: end.signal })
  end.signal.addEventListener('abort', () => {
    clearInterval(timer)
  })
  return () => {
    end.abort()
  }
}
