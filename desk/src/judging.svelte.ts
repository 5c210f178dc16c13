/** Deciding something: what a view asks for here, the one dialog of the desk carries out. */

import type { Schemas } from './api/client';

export type Target = string | { document: string; spans: [number, number][] };
export type JudgementKind = Schemas['JudgementView']['kind'];

/** What is to be decided. `decision` says it in words; `values` are what one may choose from where the kind takes a value. */
export interface Question {
  kind: JudgementKind;
  targets: Target[];
  decision: string;
  field?: string | null;
  value?: string | null;
  values?: { value: string; words: string }[];
  /** Whether the value is written freely, with this word beside the field. */
  written?: string;
  /** The judgement that is to be taken back: nothing else is decided then. */
  undo?: string;
  /** The words it is about, as the document has them. */
  said?: string[];
}

class Judging {
  question = $state.raw<Question | null>(null);
  /** What was decided last here, to be undone: what is told of it, and what was decided in so many words. */
  last = $state.raw<{ id: string; sentence: string; decided: string } | null>(null);

  ask(question: Question): void {
    this.question = question;
  }
}

export const judging = new Judging();
