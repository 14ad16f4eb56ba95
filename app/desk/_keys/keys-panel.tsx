import { cookies } from 'next/headers'
import { KeyList } from '@/components/desk/key-list'
import { Panel } from '@/components/desk/panel'
import { Button } from '@/components/ui/button'
import { t } from '../words'
import { keysAreOn, keysCookie, keysWords } from './keys'

/** WCAG 2.1.4: keys of one character are switched off where they get in somebody's way. */
export async function KeysPanel() {
  const isOn = keysAreOn((await cookies()).get(keysCookie)?.value)
  return (
    <Panel id="keys" title={t('desk.keys.title')}>
      <p className="mb-3">{t(isOn ? 'desk.keys.on' : 'desk.keys.off')}</p>
      <KeyList lines={keysWords().lines} />
      <form action="/desk/appearance" method="post" className="mt-4">
        <input type="hidden" name="back" value="/desk/account" />
        <Button kind="quiet" name="keys" value={isOn ? 'off' : 'on'}>
          {t(isOn ? 'desk.keys.switchOff' : 'desk.keys.switchOn')}
        </Button>
      </form>
    </Panel>
  )
}
