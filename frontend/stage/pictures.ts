import { failureKind, RequestFailure } from './api.js';

/** Decoded pictures of the last samples, so that going back is as quick as going on. */
export class Pictures {
  private readonly shelf = new Map<number, HTMLImageElement>();
  private readonly room: number;

  constructor(room = 32) {
    this.room = room;
  }

  get(sampleId: number): HTMLImageElement | null {
    return this.shelf.get(sampleId) ?? null;
  }

  keep(sampleId: number, image: HTMLImageElement): void {
    this.shelf.delete(sampleId);
    this.shelf.set(sampleId, image);
    for (const oldest of this.shelf.keys()) {
      if (this.shelf.size <= this.room) break;
      this.shelf.delete(oldest);
    }
  }

  /** null when the picture cannot be had. */
  async fetch(sampleId: number, media: string, name: string): Promise<HTMLImageElement | null> {
    try {
      const image = await decodeImage(media, name);
      this.keep(sampleId, image);
      return image;
    } catch {
      return null;
    }
  }
}

/** Loads and decodes a picture ahead of its turn; rejects with a RequestFailure when it did not come, else when it is broken. */
export async function decodeImage(media: string, name: string): Promise<HTMLImageElement> {
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
