import type { Regime } from '../regimes/regime'
import type { ExtensionGround, ExtensionGroundRule } from './extension-grounds'

/** The grounds that these laws list, each once with its articles, in the order of the laws; none where no law lists any. */
export function groundsForMoreTime(laws: readonly Regime[]): { ground: ExtensionGround; articles: string[] }[] {
  const articles = new Map<ExtensionGround, string[]>()
  for (const { ground, article } of laws.flatMap(listed))
    articles.set(ground, [...new Set([...(articles.get(ground) ?? []), article])])
  return [...articles].map(([ground, its]) => ({ ground, articles: its }))
}

/** The laws that list grounds and for which none of these is one: each law has to be satisfied. */
export function lawsWithoutGround(laws: readonly Regime[], chosen: readonly ExtensionGround[]): Regime[] {
  return laws.filter((law) => {
    const grounds = listed(law)
    return grounds.length > 0 && !grounds.some(({ ground }) => chosen.includes(ground))
  })
}

function listed({ extension }: Regime): readonly ExtensionGroundRule[] {
  return extension?.grounds ?? []
}
