/** What a person set for this browser: the language of the desk, and light or dark. Kept here alone, never in the case. */

export type DeskLanguage = 'en' | 'es';
export type Theme = 'light' | 'dark';

function kept(name: string): string | null {
  try {
    return localStorage.getItem(`careo-${name}`);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`careo-${name}`, value);
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}

const dark = matchMedia('(prefers-color-scheme: dark)');

class Settings {
  language = $state<DeskLanguage>(
    (kept('language') ?? navigator.language).toLowerCase().startsWith('es') ? 'es' : 'en',
  );
  theme = $state<Theme>((kept('theme') ?? (dark.matches ? 'dark' : 'light')) === 'dark' ? 'dark' : 'light');

  apply(): void {
    document.documentElement.lang = this.language;
    document.documentElement.dataset['theme'] = this.theme;
  }

  setLanguage(language: DeskLanguage): void {
    this.language = language;
    keep('language', language);
    this.apply();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    keep('theme', theme);
    this.apply();
  }
}

export const settings = new Settings();
