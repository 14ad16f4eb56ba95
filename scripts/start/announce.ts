import type { House } from '@/house'

/** Says where the installation is, and what is missing before it can do its work. */
export async function announce({ origin, environment }: House): Promise<void> {
  console.log(`Rightsdesk serves ${origin}`)
  if (!environment.SMTP_URL)
    console.log('SMTP_URL is missing: no letter leaves. They wait, and can be read and printed at the desk.')
}
