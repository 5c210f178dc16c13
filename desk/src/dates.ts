/** Dates (EDTF) in words, never more precise than they are; what has no plain words is shown as it is. */

import { language, t } from './words/index.svelte';

const day = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?([?~%])?$/;

/** e.g. "2014-03-21" as "21 March 2014"; null as "date unknown". */
export function dateWords(edtf: string | null | undefined): string {
  if (!edtf) return t('dates.unknown');
  const parts = edtf.split('/');
  if (parts.length === 2) {
    const [start, end] = parts;
    if (!start || start === '..') return t('dates.until', { end: one(end ?? '') });
    if (!end || end === '..') return t('dates.from', { start: one(start) });
    return t('dates.between', { start: one(start), end: one(end) });
  }
  const either = /^\[([^\].]+)\]$/.exec(edtf);
  if (either?.[1])
    return either[1]
      .split(',')
      .map((part) => one(part.trim()))
      .join(` ${t('dates.or')} `);
  return one(edtf);
}

function one(edtf: string): string {
  const found = day.exec(edtf);
  if (!found) return edtf;
  const [, year, month, date, doubt] = found;
  if (month && !(Number(month) >= 1 && Number(month) <= 12)) return edtf;
  const dated = year !== 'XXXX';
  if (!dated && !month) return edtf;
  const at = new Date(
    Date.UTC(dated ? Number(year) : 2000, month ? Number(month) - 1 : 0, date ? Number(date) : 1),
  );
  const words = new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : language(), {
    timeZone: 'UTC',
    ...(dated ? { year: 'numeric' } : {}),
    ...(month ? { month: 'long' } : {}),
    ...(date ? { day: 'numeric' } : {}),
  }).format(at);
  if (!dated) return t('dates.year_unknown', { date: words });
  if (doubt === '?') return t('dates.uncertain', { date: words });
  if (doubt === '~') return t('dates.about', { date: words });
  if (doubt === '%') return t('dates.uncertain_about', { date: words });
  return words;
}
