import { failureKind, RequestFailure } from './api.js';
import type { Task } from './contract.js';

/** What is put on the stage: a decoded picture, or a text. */
export type Shown = HTMLImageElement | string;

/** What the last samples show, so that going back is as quick as going on. */
export class Pictures {
  private readonly shelf = new Map<number, Shown>();
  private readonly room: number;

  constructor(room = 32) {
    this.room = room;
  }

  get(sampleId: number): Shown | null {
    return this.shelf.get(sampleId) ?? null;
  }

  keep(sampleId: number, shown: Shown): void {
    this.shelf.delete(sampleId);
    this.shelf.set(sampleId, shown);
    for (const oldest of this.shelf.keys()) {
      if (this.shelf.size <= this.room) break;
      this.shelf.delete(oldest);
    }
  }

  /** null when it cannot be had. */
  async fetch(task: Task): Promise<Shown | null> {
    try {
      const shown = await load(task);
      this.keep(task.sampleId, shown);
      return shown;
    } catch {
      return null;
    }
  }
}

/** Loads what a task shows ahead of its turn; rejects with a RequestFailure when it did not come, else when it is broken. */
export function load(task: Task): Promise<Shown> {
  return task.excerpt === null ? decodeImage(task.media, task.name) : fetchText(task.media);
}

async function fetchText(media: string): Promise<string> {
  let reply: Response;
  try {
    reply = await fetch(media);
  } catch {
    throw new RequestFailure('offline', 0, 'The text did not arrive.');
  }
  if (!reply.ok) throw new RequestFailure(failureKind(reply.status), reply.status, `Text: ${reply.status}`);
  return reply.text();
}

async function decodeImage(media: string, name: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.decoding = 'sync';
  image.draggable = false;
  image.alt = name;
  image.src = media;
  try {
    await image.decode();
    return image;
  } catch (broken) {
    throw (await missed(media)) ?? broken;
  }
}

/** Why a picture did not come, if asking again may bring it: an image element does not tell. */
async function missed(media: string): Promise<RequestFailure | null> {
  try {
    const { ok, status } = await fetch(media);
    const kind = failureKind(status);
    return ok || kind === 'missing' || kind === 'refused'
      ? null
      : new RequestFailure(kind, status, `Picture: ${status}`);
  } catch {
    return new RequestFailure('offline', 0, 'The picture did not arrive.');
  }
}
