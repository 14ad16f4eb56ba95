/** A statement takes 65,535 parameters at the most, and what builds one falls over sooner. */
const atOnce = 1000

/** What is too much for one statement, in portions that are not. */
export function portionsOf<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / atOnce)
  return Array.from({ length: count }, (_, place) => items.slice(place * atOnce, (place + 1) * atOnce))
}
