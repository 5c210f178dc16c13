/** What is being read: which statement is lit or pinned, and the words that somebody selects to say who says it. */

import type { Schemas } from '../../api/client';

export type Said = Schemas['SaidView'];
export type Block = Schemas['MarkedBlock'];
export type Role = Schemas['Cover']['role'];

export class Reading {
  /** Pointed at for a moment. */
  hovered = $state<string | null>(null);
  pinned = $state<string | null>(null);
  /** The statement whose source somebody is correcting. */
  choosing = $state<Said | null>(null);
  said = $state.raw(new Map<string, Said>());

  get lit(): string | null {
    return this.hovered ?? this.pinned;
  }

  take(statements: readonly Said[]): void {
    this.said = new Map(statements.map((item) => [item.statement.id, item]));
  }

  /** Pin it, or let go of it where it is pinned already; the address says so too. */
  pin(id: string | null, toggle = false): void {
    this.pinned = toggle && this.pinned === id ? null : id;
    const hash = this.pinned ? `#${this.pinned}` : '';
    history.replaceState(history.state, '', location.pathname + location.search + hash);
  }

  depth(id: string): number {
    return this.said.get(id)?.statement.depth ?? 0;
  }
}
