/** What revision of a case this browser last showed on its front page, so that what came since is news. */

function key(name: string): string {
  return `careo-looked-${name}`;
}

interface Looked {
  /** What was last seen before this visit. */
  before: number;
  /** What was seen in it. */
  now: number;
  /** When the visit began, in ms. */
  at: number;
}

/** News stays on the page for a while: a look within half an hour belongs to the same visit. */
const visit = 30 * 60_000;

function kept(name: string): Looked | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key(name)) ?? 'null');
    return found && typeof found === 'object' && 'before' in found && 'now' in found && 'at' in found
      ? (found as Looked)
      : null;
  } catch {
    return null;
  }
}

/** The revision to ask for news since; null where this browser never looked. */
export function since(name: string, now = Date.now()): number | null {
  const found = kept(name);
  if (!found) return null;
  return now - found.at < visit ? found.before : found.now;
}

/** Take note that this revision is being looked at. */
export function look(name: string, revision: number, now = Date.now()): void {
  const found = kept(name);
  const same = found !== null && now - found.at < visit;
  const before = found === null ? revision : same ? found.before : found.now;
  try {
    localStorage.setItem(key(name), JSON.stringify({ before, now: revision, at: same ? found.at : now }));
  } catch {
    // A browser that keeps nothing has no news.
  }
}
