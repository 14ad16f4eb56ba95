/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  serverExternalPackages: ['@electric-sql/pglite', '@node-rs/argon2', 'nodemailer', 'pg', 'pg-boss', 'pino'],
  experimental: {
    authInterrupts: true,
    agentUpgrade: false,
    serverActions: { bodySizeLimit: '1mb' },
  },
}
