/** Addresses of passages: the reader opens at them and lights them up. */

export type Spans = readonly (readonly [number, number] | readonly number[])[];

/** e.g. `/documents/ab12…?at=10-42.60-71` */
export function passageAddress(document: string, spans: Spans): string {
  const at = spans.map(([start, end]) => `${start}-${end}`).join('.');
  return `/documents/${document}${at ? `?at=${at}` : ''}`;
}

/** The spans of `?at=…`; what is none is left out. */
export function spansOf(at: string | null): [number, number][] {
  const spans: [number, number][] = [];
  for (const part of (at ?? '').split('.')) {
    const found = /^(\d+)-(\d+)$/.exec(part);
    if (found && Number(found[1]) < Number(found[2])) spans.push([Number(found[1]), Number(found[2])]);
  }
  return spans;
}

/** Where a statement stands in its document. */
export function statementAddress(statement: { id: string; document: string }): string {
  return `/documents/${statement.document}#${statement.id}`;
}
