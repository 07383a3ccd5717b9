import { decodeImage } from './task-buffer.js';

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
