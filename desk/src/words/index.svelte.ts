/** The words of the desk: ICU messages from the catalogues, one file an area and language. */

import { IntlMessageFormat } from 'intl-messageformat';
import type { DeskLanguage } from '../settings.svelte';

type Catalogue = Record<string, string>;
export type Values = Record<string, string | number | boolean | null | undefined>;

const loaders: Record<DeskLanguage, () => Promise<{ catalogue: Catalogue }>> = {
  en: () => import('./en'),
  es: () => import('./es'),
};

class Spoken {
  language = $state<DeskLanguage>('en');
  catalogue = $state.raw<Catalogue>({});
}

const spoken = new Spoken();
const made = new Map<string, IntlMessageFormat>();

/** Load a language; everything on the desk changes to it. */
export async function speak(language: DeskLanguage): Promise<void> {
  const { catalogue } = await loaders[language]();
  spoken.catalogue = catalogue;
  spoken.language = language;
}

/** The message of this key, e.g. `t('claims.title')`. A key that is in no catalogue is shown as it is. */
export function t(key: string, values: Values = {}): string {
  const message = spoken.catalogue[key];
  if (message === undefined) return key;
  const name = `${spoken.language} ${key}`;
  let format = made.get(name);
  if (!format) {
    format = new IntlMessageFormat(message, spoken.language, undefined, { ignoreTag: true });
    made.set(name, format);
  }
  return String(format.format(values));
}

/** Whether there is a message of this key. */
export function has(key: string): boolean {
  return spoken.catalogue[key] !== undefined;
}

/** The language that is spoken now, e.g. for `Intl` and for what the server is asked in. */
export function language(): DeskLanguage {
  return spoken.language;
}

/** A whole number as this language writes it. */
export function count(number: number): string {
  return new Intl.NumberFormat(spoken.language, { useGrouping: 'min2' } as Intl.NumberFormatOptions).format(
    number,
  );
}
