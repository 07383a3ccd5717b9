/** A stretch of a text, `end` not included. */
export interface Stretch {
  start: number;
  end: number;
}

/** The words a person typed: parted by commas, or by spaces where there is no comma. */
export function wordsOf(typed: string): string[] {
  const parts = typed.includes(',') ? typed.split(',') : typed.split(/\s+/);
  return [...new Set(parts.map((part) => part.trim().toLowerCase()).filter((part) => part.length > 0))];
}

/** Where these words stand in a text, whatever their case; overlapping stretches are joined. */
export function findWords(text: string, words: readonly string[], most = 2_000): Stretch[] {
  const lower = text.toLowerCase();
  // Lower-casing may change the length of a text ("İ"): then places would not fit.
  const searched = lower.length === text.length ? lower : sameLength(text);
  const found: Stretch[] = [];
  for (const word of words) {
    for (
      let at = searched.indexOf(word);
      at >= 0 && found.length < most;
      at = searched.indexOf(word, at + word.length)
    ) {
      found.push({ start: at, end: at + word.length });
    }
  }
  return joined(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** In lower case where that takes as much room. */
function sameLength(text: string): string {
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join('');
}

function joined(sorted: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (last && next.start < last.end) last.end = Math.max(last.end, next.end);
    else result.push({ ...next });
  }
  return result;
}
