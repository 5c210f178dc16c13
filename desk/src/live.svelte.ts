/** What happens in the case while one looks at it: told by the server's events. */

/** A running or ended job of adding, as its events tell of it. */
export interface Adding {
  job: number;
  state: 'nothing' | 'running' | 'stopping' | 'stopped' | 'done' | 'failed';
  stage: 'taking' | 'reading' | 'indexing' | 'weighing' | null;
  done: number;
  total: number;
  name: string;
  words: number;
  rate: number | null;
  seconds_left: number | null;
}

/** What became of one file. */
export interface Outcome {
  job: number;
  name: string;
  document: string | null;
  outcome: 'read' | 'kept' | 'duplicate' | 'refused';
  why: string | null;
}

interface Told {
  revision: number;
  who: string | null;
  judgement: string | null;
  sentence: string | null;
}

class Live {
  /** The revision that what is shown was made from; 0 before anything was answered. */
  revision = $state(0);
  /** Counts the changes that make what is shown be asked for again. */
  turn = $state(0);
  /** What somebody else did last, in a sentence. */
  news = $state('');
  connected = $state(false);
  adding = $state.raw<Adding | null>(null);
  outcomes = $state.raw<Outcome[]>([]);
  trouble = $state('');
  #own = new Set<string>();
  /** Judgements that are being recorded here, and what was told of judgements meanwhile: it may be told of before it is answered. */
  #recording = 0;
  #held: Told[] = [];
  #events: EventSource | null = null;

  /** Take note of the revision that an answer was made from. */
  answered(revision: number): void {
    if (revision > this.revision) this.revision = revision;
  }

  /** Record a judgement: its news is none here, however early it comes. Everything shown is asked for again. */
  async judge<Done extends { judgement: { id: string }; revision: number }>(
    record: () => Promise<Done>,
  ): Promise<Done> {
    this.#recording += 1;
    try {
      const done = await record();
      this.#own.add(done.judgement.id);
      this.revision = Math.max(done.revision, this.revision);
      this.turn += 1;
      return done;
    } finally {
      this.#recording -= 1;
      if (this.#recording === 0) for (const told of this.#held.splice(0)) this.#tell(told);
    }
  }

  /** Follow the server's events, told in this language, until the page is left or another language is asked for. */
  listen(language: string): void {
    this.#events?.close();
    const events = new EventSource(`/api/events?language=${language}`);
    this.#events = events;
    events.onopen = () => (this.connected = true);
    events.onerror = () => (this.connected = false);
    this.#on<Told>(events, 'revision', (told) => {
      if (told.judgement !== null && this.#recording > 0) this.#held.push(told);
      else this.#tell(told);
    });
    this.#on<Adding>(events, 'adding', (adding) => {
      if (adding.job !== this.adding?.job) this.outcomes = [];
      this.adding = adding;
    });
    this.#on<Outcome>(events, 'outcome', (outcome) => (this.outcomes = [...this.outcomes, outcome]));
    this.#on<{ sentence: string }>(events, 'trouble', (told) => (this.trouble = told.sentence));
  }

  #tell(told: Told): void {
    const newer = this.revision > 0 && told.revision > this.revision;
    const own = told.judgement !== null && this.#own.has(told.judgement);
    this.revision = Math.max(told.revision, this.revision);
    if (told.sentence && !own) this.news = told.sentence;
    if (newer || (told.sentence && !own)) this.turn += 1;
  }

  #on<Data>(events: EventSource, name: string, take: (data: Data) => void): void {
    events.addEventListener(name, (event) => take(JSON.parse((event as MessageEvent<string>).data) as Data));
  }
}

export const live = new Live();
