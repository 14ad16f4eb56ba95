import { escaped } from './escaped'
import { translator } from '@/messages/translator'

const language = 'en'
const t = translator(language)

const kinds = { 400: 'damaged', 403: 'foreign', 413: 'tooLarge' } as const

/**
 * The page for whoever sent the desk a form that is not read: 400 damaged, 403 from elsewhere, 413 too large. It is made here
 * and not in app/: Next answers such an action with a fault of ours, 500 and an error in the log, before any page is asked.
 */
export function refusedFormPage(status: keyof typeof kinds, address: string): string {
  const [title, what, next] = (['title', 'what', 'next'] as const).map((key) =>
    escaped(t(`form.faults.${kinds[status]}.${key}`, { address })),
  )
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/assets/public.css">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
</head>
<body>
<main class="mx-auto max-w-page px-5 pt-8 pb-16 sm:pt-12">
<div class="max-w-measure space-y-6">
<h1 class="text-2xl font-bold sm:text-3xl">${title}</h1>
<p>${what}</p>
<p>${next}</p>
</div>
</main>
</body>
</html>
`
}
