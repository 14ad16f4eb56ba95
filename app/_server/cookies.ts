/** What a cookie of ours is called and how it is set: `__Host-` binds it to this host over TLS (RFC 6265bis 4.1.3.2). */
export function hostCookie(name: string, origin: string): HostCookie {
  const isSecure = origin.startsWith('https:')
  const fullName = isSecure ? `__Host-${name}` : name
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return {
    read: (request) => valueOf(request.headers, fullName),
    keep: (value, seconds) => `${fullName}=${value}; Max-Age=${seconds}; ${attributes}`,
    clear: () => `${fullName}=; Max-Age=0; ${attributes}`,
  }
}

/** `keep` and `clear` give the value of a Set-Cookie header. */
export type HostCookie = {
  read: (request: Pick<Request, 'headers'>) => string | undefined
  keep: (value: string, seconds: number) => string
  clear: () => string
}

function valueOf(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(/;\s*/)
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return value && /^[\w.-]{1,512}$/.test(value) ? value : undefined
}
