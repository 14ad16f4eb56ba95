import { listenToKeys } from '@/components/desk/keystrokes'
import { askNowAndThen } from '../_live/ask-now-and-then'
import { keepWhileTyping } from '../_session/keep-while-typing'

/** Everything that a script does on the page of the queue. It is a file of its own, without React (`scripts/build/assets.ts`). */
keepWhileTyping()

const list = document.querySelector<HTMLDialogElement>('#keys-list')
if (list) listenToKeys(() => list.showModal())

const news = document.querySelector<HTMLElement>('[data-news]')
if (news)
  askNowAndThen(news.dataset['news'] ?? '', 'GET', ({ changed }) => {
    const [box, text] = [news.firstElementChild, news.querySelector('[data-changed]')]
    if (text) text.textContent = changed
    box?.toggleAttribute('hidden', changed === null)
  })

document.querySelector<HTMLElement>('[role=alert]')?.focus()
