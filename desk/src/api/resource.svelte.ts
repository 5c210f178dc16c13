/** What a view asks the server for: asked again when what it depends on changes, or when the case does. */

import { live } from '../live.svelte';
import { language } from '../words/index.svelte';
import { Refusal } from './client';

export class Resource<Data> {
  data = $state.raw<Data | null>(null);
  error = $state.raw<Refusal | null>(null);
  loading = $state(true);
  #turn = 0;
  #again = $state(0);

  /** `ask` is called with a signal that is aborted when its answer is no longer wanted. Make it while a component is being made. */
  constructor(ask: (signal: AbortSignal) => Promise<Data>) {
    $effect(() => {
      // These are read so that the question is put again when they change.
      void live.turn;
      void language();
      void this.#again;
      const stop = new AbortController();
      const turn = ++this.#turn;
      this.loading = true;
      ask(stop.signal)
        .then((data) => {
          if (turn !== this.#turn) return;
          this.data = data;
          this.error = null;
        })
        .catch((error: unknown) => {
          if (turn !== this.#turn || stop.signal.aborted) return;
          this.error = error instanceof Refusal ? error : new Refusal(0, '');
        })
        .finally(() => {
          if (turn === this.#turn) this.loading = false;
        });
      return () => stop.abort();
    });
  }

  /** Ask once more. */
  again(): void {
    this.#again += 1;
  }
}
