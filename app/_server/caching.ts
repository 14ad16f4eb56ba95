/** For what can never change under its address. */
export const forGood = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const
