/** Adding to the case: files are handed to this machine's own server one by one, then read in one job. */

import { Refusal, refusal } from '../../api/client';
import type { Adding as Told, Outcome } from '../../live.svelte';
import { language } from '../../words/index.svelte';

export interface Given {
  /** The name, or the path inside the folder that was dropped. */
  name: string;
  file: File;
}

/** The running job, or the last one. */
export interface Job extends Omit<Told, 'job'> {
  job: number | null;
  waiting: number;
  unread: number;
  trouble: string | null;
  counts: { read: number; kept: number; duplicate: number; refused: number };
  outcomes: { total: number; offset: number; items: Outcome[] };
}

const most = 1000;

async function told<Data>(path: string, init?: RequestInit): Promise<Data> {
  const response = await fetch(path, {
    ...init,
    headers: { 'Accept-Language': language(), ...init?.headers },
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusal(response.status, body);
  return body as Data;
}

const post = (path: string, body: unknown): Promise<Job> =>
  told<Job>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

class Adding {
  job = $state.raw<Job | null>(null);
  /** Files being handed over now: how many of how many. */
  handing = $state.raw<{ done: number; total: number; name: string } | null>(null);
  trouble = $state('');
  #halted = false;

  async look(): Promise<void> {
    await this.#try(async () => {
      this.job = await told<Job>(`/api/adding?limit=${most}`);
    });
  }

  /** Hand these over and read them. Those that were handed over when it is stopped wait. */
  async give(files: Given[]): Promise<void> {
    if (!files.length || this.handing) return;
    this.#halted = false;
    await this.#try(async () => {
      for (const [index, { name, file }] of files.entries()) {
        if (this.#halted) break;
        this.handing = { done: index, total: files.length, name };
        await told(`/api/adding/files?name=${encodeURIComponent(name)}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file,
        });
      }
      if (!this.#halted) this.job = await post('/api/adding/start', {});
    });
    this.handing = null;
    if (this.#halted) await this.look();
  }

  async paths(paths: string[]): Promise<boolean> {
    return this.#try(async () => {
      this.job = await post('/api/adding/paths', { paths });
    });
  }

  async start(): Promise<void> {
    await this.#try(async () => {
      this.job = await post('/api/adding/start', {});
    });
  }

  async stop(): Promise<void> {
    this.#halted = true;
    if (this.handing) return;
    await this.#try(async () => {
      this.job = await post('/api/adding/stop', {});
    });
  }

  async discard(): Promise<void> {
    await this.#try(async () => {
      this.job = await post('/api/adding/discard', {});
    });
  }

  async #try(act: () => Promise<void>): Promise<boolean> {
    this.trouble = '';
    try {
      await act();
      return true;
    } catch (error) {
      this.trouble = error instanceof Refusal && error.message ? error.message : 'unreachable';
      return false;
    }
  }
}

export const adding = new Adding();

/** Every file of what was dropped, folders walked through, each with its path inside what was dropped. */
export async function dropped(items: DataTransferItemList): Promise<Given[]> {
  // The entries are only there while the event is handled, so that they are taken before anything is waited for.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const found: Given[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

/** The files chosen in the browser's own dialog. */
export function chosen(files: FileList | null): Given[] {
  return [...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

async function walk(entry: FileSystemEntry, found: Given[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((take, fail) => (entry as FileSystemFileEntry).file(take, fail));
    found.push({ name: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A browser gives a folder's entries in parts, the last of them empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail));
    if (!part.length) return;
    for (const inner of part.sort((a, b) => (a.name < b.name ? -1 : 1))) await walk(inner, found);
  }
}
