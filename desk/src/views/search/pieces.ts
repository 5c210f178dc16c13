/** Text cut at ranges. Offsets count Unicode characters, as the server's do, not UTF-16 units. */

export interface Piece {
  text: string;
  marked: boolean;
}

export function pieces(text: string, marks: readonly (readonly unknown[])[]): Piece[] {
  const letters = [...text];
  const found: Piece[] = [];
  let place = 0;
  for (const [start, end] of marks as readonly (readonly number[])[]) {
    if (start === undefined || end === undefined) continue;
    if (start > place) found.push({ text: letters.slice(place, start).join(''), marked: false });
    found.push({ text: letters.slice(start, end).join(''), marked: true });
    place = end;
  }
  if (place < letters.length) found.push({ text: letters.slice(place).join(''), marked: false });
  return found;
}
