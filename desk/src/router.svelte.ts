/** Where one is: a real address for every view, and a Back that comes back to where one was reading. */

import { inject, parse } from 'regexparam';
import type { Component } from 'svelte';

export type Params = Record<string, string>;
// What a view takes from its address is said by its own props.
export type View = Component<Params>;
export interface Route {
  /** e.g. `/claims/:claim`; `*` takes whatever no other does. */
  pattern: string;
  /** Which line of the rail it belongs to, e.g. `claims`. */
  area: string;
  load: () => Promise<{ default: unknown }>;
}

class Place {
  path = $state(location.pathname);
  query = $state.raw(new URLSearchParams(location.search));
  hash = $state('');
  area = $state('');
  params = $state.raw<Params>({});
  view = $state.raw<View | null>(null);
  /** Why a view could not be loaded. */
  failed = $state('');
}

export const place = new Place();

const offsets = new Map<number, number>();
let known: { route: Route; keys: string[]; pattern: RegExp }[] = [];
let step = 0;
let shown = '';

/** Begin to follow addresses. `missing` is what an address shows that none of the routes knows. */
export function follow(routes: Route[], missing: Route): void {
  known = [...routes, missing].map((route) => ({ route, ...parse(route.pattern) }));
  history.scrollRestoration = 'manual';
  step = stepOf(history.state);
  history.replaceState({ step }, '');
  addEventListener('popstate', (event) => {
    offsets.set(step, scrollY);
    step = stepOf(event.state);
    void show(offsets.get(step) ?? 0);
  });
  addEventListener('click', (event) => {
    const address = followed(event);
    if (address === null) return;
    event.preventDefault();
    go(address);
  });
  void show(0);
}

/** Go to an address of the desk. `replace` leaves no step behind for Back. */
export function go(address: string, replace = false): void {
  remember(address, replace);
  void show(0);
}

/** Change the query of this view, e.g. a filter; empty values are left out. */
export function ask(changes: Record<string, string | number | null>, replace = false): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '' || value === 0) query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  remember(location.pathname + (text ? `?${text}` : ''), replace);
  note();
}

/** An address made from a pattern, e.g. `address('/claims/:claim', { claim })`. */
export const address = inject;

function remember(target: string, replace: boolean): void {
  if (replace) {
    history.replaceState({ step }, '', target);
    return;
  }
  offsets.set(step, scrollY);
  step += 1;
  history.pushState({ step }, '', target);
}

function stepOf(state: unknown): number {
  return state && typeof state === 'object' && 'step' in state && typeof state.step === 'number'
    ? state.step
    : 0;
}

function note(): void {
  place.path = location.pathname;
  place.query = new URLSearchParams(location.search);
  place.hash = decodeURIComponent(location.hash.slice(1));
}

async function show(offset: number): Promise<void> {
  const path = location.pathname;
  const found = known.find(({ pattern }) => pattern.test(path));
  if (!found) return;
  const matched = found.pattern.exec(path);
  const params: Params = {};
  found.keys.forEach((key, index) => {
    const value = matched?.[index + 1];
    if (key !== '*' && value !== undefined) params[key] = decodeURIComponent(value);
  });
  try {
    const view = (await found.route.load()).default as View;
    if (path !== location.pathname) return;
    const same = shown === path;
    shown = path;
    note();
    place.failed = '';
    place.params = params;
    place.area = found.route.area;
    place.view = view;
    if (!place.hash && !(same && offset === 0 && scrollY === 0)) settle(offset);
  } catch (error) {
    place.failed = String(error);
  }
}

/** Scroll there once the view is tall enough: it fills as its answers come. */
function settle(offset: number, tries = 40): void {
  scrollTo({ top: offset, behavior: 'instant' });
  if (offset > 0 && Math.abs(scrollY - offset) > 2 && tries > 0)
    setTimeout(() => settle(offset, tries - 1), 25);
}

/** The address that a click on a link goes to, if it is one of the desk's own and nothing else was meant. */
function followed(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = (event.target as Element).closest('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return null;
  if (link.pathname.startsWith('/api/')) return null;
  return link.pathname + link.search + link.hash;
}
