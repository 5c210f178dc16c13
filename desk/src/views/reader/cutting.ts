/** The words of a block in pieces, each with what it belongs to; and from what is selected back to places in the text.
 *
 * The server counts characters of Unicode, a string here counts halves of some of them: never mix the two.
 */

import type { Schemas } from '../../api/client';

export interface Piece {
  start: number;
  text: string;
  covers: readonly Schemas['Cover'][];
  /** Whether it lies in a passage that was asked for. */
  found: boolean;
}

type Span = [number, number];

/** The runs, cut where the passages that were asked for begin and end. */
export function cut(runs: readonly Schemas['Run'][], found: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  for (const run of runs) {
    const letters = [...run.text];
    const end = run.start + letters.length;
    const edges = new Set([run.start, end]);
    for (const edge of found.flat()) if (edge > run.start && edge < end) edges.add(edge);
    const sorted = [...edges].sort((a, b) => a - b);
    for (let index = 0; index + 1 < sorted.length; index += 1) {
      const start = sorted[index] ?? 0;
      const stop = sorted[index + 1] ?? 0;
      pieces.push({
        start,
        text: letters.slice(start - run.start, stop - run.start).join(''),
        covers: run.covers,
        found: found.some(([first, last]) => first <= start && stop <= last),
      });
    }
  }
  return pieces;
}

/** The range of the document's text that is selected inside `root`; null where nothing of the text is. */
export function selected(root: HTMLElement): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  let start: number | null = null;
  let end: number | null = null;
  for (const piece of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = piece.firstChild;
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const from = range.startContainer === node ? range.startOffset : 0;
    const to = range.endContainer === node ? range.endOffset : node.data.length;
    // White space at the edges is no part of what somebody means.
    const words = node.data.slice(from, to);
    if (!words.trim()) continue;
    const first = from + (words.length - words.trimStart().length);
    const last = to - (words.length - words.trimEnd().length);
    const at = Number(piece.dataset['start']);
    start ??= at + letters(node.data, first);
    end = at + letters(node.data, last);
  }
  return start !== null && end !== null && start < end ? [start, end] : null;
}

function letters(text: string, halves: number): number {
  return [...text.slice(0, halves)].length;
}
