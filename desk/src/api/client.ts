/** Questions to this case's own server: typed from its OpenAPI, never to anybody else. */

import createClient from 'openapi-fetch';
import { live } from '../live.svelte';
import { language } from '../words/index.svelte';
import type { components, paths } from './schema';

// openapi-fetch gives pairs as lists of numbers, so what is declared has to be as open as what is answered.
type Open<T> = T extends (infer Item)[]
  ? Open<Item>[]
  : T extends object
    ? { [K in keyof T]: Open<T[K]> }
    : T;
export type Schemas = Open<components['schemas']>;

/** What the server said instead of an answer: a sentence. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    sentence: string,
    /** Whatever else the answer held, e.g. what others did meanwhile. */
    readonly details: unknown = null,
  ) {
    super(sentence);
  }
}

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language());
    return request;
  },
  onResponse({ response }) {
    const revision = Number(response.headers.get('X-Careo-Revision'));
    if (response.ok && revision) live.answered(revision);
  },
});

/** The answer of `api.GET(…)` or `api.POST(…)`; a Refusal is thrown where the server refused. */
export async function answered<Data>(
  asked: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await asked;
  if (response.ok && data !== undefined) return data;
  throw refusal(response.status, error);
}

export function refusal(status: number, error: unknown): Refusal {
  const sentence = sentenceOf(error);
  return new Refusal(status, sentence, error);
}

function sentenceOf(error: unknown): string {
  if (typeof error === 'string' && error) return error;
  if (error && typeof error === 'object' && 'error' in error && typeof error.error === 'string')
    return error.error;
  return '';
}
