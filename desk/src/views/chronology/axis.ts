/** How entries stand along the axis: which rows a date reaches over, and in which lane its bar runs beside others. */

import type { Schemas } from '../../api/client';

type Entry = Schemas['EntryView'];

export interface Row {
  entry: Entry;
  /** The year that begins here, as a heading. */
  year: string;
  /** Space before it, in px, that grows with the time since the entry before; never in proportion to empty years. */
  gap: number;
  /** Line of the grid, from 1. */
  line: number;
}

export interface Span {
  id: string;
  from: number;
  to: number;
  lane: number;
  /** On which sides the time is open, so that the bar has no end there. */
  open: 'start' | 'end' | '';
  top: number;
}

const day = 86_400_000;

function first(entry: Entry): string {
  return entry.earliest ?? entry.latest ?? '';
}

/** Rows of the grid: each entry one, each new year a heading above it. */
export function rows(entries: readonly Entry[]): Row[] {
  const found: Row[] = [];
  let line = 1;
  let before = '';
  for (const entry of entries) {
    const at = first(entry);
    const year = at.slice(0, 4) !== before.slice(0, 4) ? at.slice(0, 4) : '';
    const days = before && !year ? Math.max(0, (Date.parse(at) - Date.parse(before)) / day) : 0;
    if (year) line += 1;
    found.push({ entry, year, gap: Math.min(40, Math.round(7 * Math.log2(1 + days))), line });
    line += 1;
    before = at;
  }
  return found;
}

/** A bar for each entry whose day is not known, over the rows on which it may lie; bars that overlap run in lanes of their own. */
export function spans(of: readonly Row[]): Span[] {
  const last = of.at(-1);
  if (!last) return [];
  const ends: number[] = [];
  const found: Span[] = [];
  for (const row of of) {
    const { entry } = row;
    if (entry.precision === 'day') continue;
    const open = entry.earliest === null ? 'start' : entry.latest === null ? 'end' : '';
    const from = open === 'start' ? 1 : row.line;
    const reached = of.filter(({ entry: other }) => open === 'end' || first(other) <= (entry.latest ?? ''));
    const to = open === 'start' ? row.line : Math.max(row.line, reached.at(-1)?.line ?? row.line);
    let lane = ends.findIndex((end) => end < from);
    if (lane < 0) lane = ends.length;
    ends[lane] = to;
    found.push({ id: entry.id, from, to, lane, open, top: row.gap });
  }
  return found;
}
