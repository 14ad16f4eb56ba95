/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  // `npm run check` has checked the types, the tests' included; whoever installs a release need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@node-rs/argon2',
    'drizzle-orm',
    'nodemailer',
    'pg',
    'pg-boss',
    'pino',
    'rate-limiter-flexible',
  ],
  // A folder with a dot before its name is seen by no checker.
  rewrites: async () => [{ source: '/.well-known/gpc.json', destination: '/well-known/gpc.json' }],
  headers: async () => [
    { source: '/assets/:path*', headers: [...assetHeaders, keptFor(86_400)] },
    { source: '/assets/:path*', has: [{ type: 'query', key: 'v' }], headers: [keptFor(31_536_000, ', immutable')] },
  ],
  experimental: {
    authInterrupts: true,
    // Every page at once costs a start half a second of a processor and 150 MB; each is loaded when it is first asked for.
    preloadEntriesOnStart: false,
    agentUpgrade: false,
    // What runs on the server keeps its names, so that the log of a fault can be read, and needs no map of 150 MB.
    serverMinification: false,
    turbopackSourceMaps: false,
    serverActions: { bodySizeLimit: '1mb' },
  },
}

const assetHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
]

function keptFor(seconds, more = '') {
  return { key: 'Cache-Control', value: `public, max-age=${seconds}${more}` }
}
