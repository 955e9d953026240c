/** "Did you mean": used wherever a name is not known. */
import { distance } from "fastest-levenshtein";

/** The known word that a typo most likely meant. */
export function closest(word: string, known: readonly string[]): string | undefined {
  const ranked = known.map((k) => ({ k, d: distance(word.toLowerCase(), k.toLowerCase()) })).sort((a, b) => a.d - b.d);
  const best = ranked[0];
  return best && best.d <= Math.max(2, Math.floor(word.length / 3)) ? best.k : undefined;
}
