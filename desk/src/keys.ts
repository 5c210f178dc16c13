/** The desk by hand of the keyboard. What can be walked through has `data-item`, and in it the thing to open `data-open`. */

import { go } from './router.svelte';

const typing = 'input, textarea, select, [contenteditable]';

function step(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('main [data-item]')].filter(
    (item) => item.offsetParent !== null,
  );
  if (!items.length) return;
  const active = document.activeElement;
  const at = items.findIndex((item) => item === active || item.contains(active));
  const next =
    items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + by))];
  if (!next) return;
  const handle = next.matches('a, button, [tabindex]')
    ? next
    : (next.querySelector<HTMLElement>('[data-open]') ?? next);
  if (handle === next && !next.hasAttribute('tabindex') && !next.matches('a, button')) next.tabIndex = -1;
  handle.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/** `help` opens the list of keys. */
export function listen(help: () => void): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (target.closest(typing)) {
      if (event.key === 'Escape') target.blur();
      return;
    }
    if (document.querySelector('dialog[open]')) return;
    if (event.key === '/') {
      event.preventDefault();
      const boxes = document.querySelectorAll<HTMLInputElement>('[data-search]');
      const box = [...boxes].reverse().find((one) => one.offsetParent);
      if (box) box.focus();
      else go('/search');
    } else if (event.key === '?') help();
    else if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else return;
    event.preventDefault();
  });
}
