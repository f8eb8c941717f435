interface Named {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** How many characters must be changed, added or left out to make one text of another. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      current.push(
        Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The item of a list that a wrong text most probably means: at most half of it
 * differs, or one is a part of the other. Null when none is near, or two are alike.
 */
export function nearest(text: string, items: readonly Named[]): string | null {
  const wrong = text.normalize('NFKC').replace(/\s/g, '');
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { name, aliases } of items) {
    let distance = Number.POSITIVE_INFINITY;
    for (const word of [name, ...(aliases ?? [])]) {
      const part = wrong.includes(word) || (wrong.length > 1 && word.includes(wrong));
      const edits = editDistance(wrong, word);
      const near = part || edits * 2 <= Math.max(wrong.length, word.length);
      if (near) distance = Math.min(distance, part ? edits / 2 : edits);
    }
    if (distance === least) best = null;
    else if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}
