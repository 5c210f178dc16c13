/** What the address of a search asks for, and the addresses that ask for something else. */

import type { Schemas } from '../../api/client';

export const groups = ['texts', 'statements', 'people'] as const;
export type Group = (typeof groups)[number];

export const facts = ['kind', 'language', 'publisher'] as const;
export type Fact = (typeof facts)[number];

/** How many of each where all three stand together, and on a page of one of them. */
export const SOME = 5;
export const PAGE = 25;

type Kind = NonNullable<Schemas['TextHitView']['kind']>;
type Spoken = NonNullable<Schemas['TextHitView']['language']>;

export function groupOf(query: URLSearchParams): Group | null {
  return groups.find((group) => group === query.get('in')) ?? null;
}

/** The parameters of `GET /api/search`. */
export function asked(query: URLSearchParams) {
  const group = groupOf(query);
  const offset = Number(query.get('offset'));
  return {
    q: query.get('q') ?? '',
    in: group,
    offset: group && Number.isInteger(offset) && offset > 0 ? offset : 0,
    limit: group ? PAGE : SOME,
    kind: query.get('kind') as Kind | null,
    language: query.get('language') as Spoken | null,
    publisher: query.get('publisher'),
    document: query.get('document'),
  };
}

/** The address of this search with something changed; it begins at its first page again. */
export function changed(query: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(query);
  next.delete('offset');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `/search?${next}`;
}
