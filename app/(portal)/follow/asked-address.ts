import { decrypt, encrypt, Unreadable } from '@/db/sealing/aead'
import { hostCookie, type HostCookie } from '../../_server/cookies'
import type { House } from '../../_server/house'
import type { Visit } from '../../_server/visit'

const place = ['follow-address']

/** The address a code was asked for, and which asking it was: a secret of this browser alone. */
export type Asked = { address: string; ask: string }

/** Carries the address from one page to the next, so that nobody types it twice (WCAG 3.3.7): sealed, for minutes. */
export function rememberAddress({ house }: Visit, { address, ask }: Asked): { 'Set-Cookie': string } {
  const { keyring } = house
  const sealed = encrypt(keyOf(house, keyring.current), place, Buffer.from(`${ask} ${address}`, 'utf8')).toString(
    'base64url',
  )
  const seconds = house.environment.LIMIT_CODE_MINUTES * 60
  return { 'Set-Cookie': cookie(house).keep(`${keyring.current}.${sealed}`, seconds) }
}

/** The address a code was asked for in this browser, if that was not long ago. */
export function rememberedAddress({ house, request }: Visit): Asked | undefined {
  const [version = '', sealed = ''] = cookie(house).read(request)?.split('.') ?? []
  const key = house.keyring.keys.get(Number(version))
  if (!key) return undefined
  try {
    const [ask = '', address = ''] = decrypt(key, place, Buffer.from(sealed, 'base64url')).toString('utf8').split(' ')
    return { address, ask }
  } catch (fault) {
    if (fault instanceof Unreadable) return undefined
    throw fault
  }
}

function keyOf({ keyring }: House, version: number) {
  const key = keyring.keys.get(version)
  if (!key) throw new Error('The current key is not in the keyring')
  return key
}

function cookie({ origin }: House): HostCookie {
  return hostCookie('follow-address', origin)
}
