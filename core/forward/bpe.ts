/** Byte pair encoding (Sennrich et al., arXiv 1508.07909) of one word, and GPT-2's letters for bytes. */

/**
 * Joins the pair of lowest rank, the leftmost of equals, until no pair has a rank.
 *
 * @param ranks "left right" to its place in the list of merges
 */
export function bpe(word: string, ranks: ReadonlyMap<string, number>): string[] {
  let parts = Array.from(word);
  for (;;) {
    let best = -1;
    let bestRank = Infinity;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = ranks.get(`${parts[i]!} ${parts[i + 1]!}`) ?? Infinity;
      if (rank < bestRank) [best, bestRank] = [i, rank];
    }
    if (best < 0) return parts;
    parts = [...parts.slice(0, best), parts[best]! + parts[best + 1]!, ...parts.slice(best + 2)];
  }
}

/** A visible letter for each byte: itself where it is one, else the next code from 256 on. */
export function byteLetters(): string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const visible = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    return String.fromCharCode(visible ? byte : next++);
  });
}
