import type { KeysWords } from '@/components/desk/key-list'
import { t } from '../words'

export const keysCookie = 'keys'

/** Single keys work until they were switched off in this browser. */
export function keysAreOn(kept: unknown): boolean {
  return kept !== 'off'
}

/** The keys of the desk and what each does. */
export function keysWords(): KeysWords {
  return {
    title: t('desk.keys.title'),
    off: t('desk.keys.switchedOffWhere'),
    close: t('desk.keys.close'),
    lines: [
      { keys: ['?'], text: t('desk.keys.list') },
      { keys: ['j', '↓'], text: t('desk.keys.next') },
      { keys: ['k', '↑'], text: t('desk.keys.previous') },
      { keys: ['o', 'Enter'], text: t('desk.keys.open') },
      { keys: ['x'], text: t('desk.keys.choose') },
      { keys: ['/'], text: t('desk.keys.search') },
      { keys: ['g q'], text: t('desk.keys.queue') },
    ],
  }
}
