import { failureKind, RequestFailure, type FailureKind } from '../stage/api.js';
import type { Point } from './point-card.js';
import { Points } from './points.js';

const ADVICE: Record<FailureKind, string> = {
  offline: 'The server cannot be reached. Check the connection, then try again.',
  'signed-out': 'You are signed out. Sign in in another tab, then try again.',
  forbidden: 'Your account may not see this. Ask an administrator.',
  missing: 'It is no longer there. Reload the page.',
  refused: 'It is not worked out yet, or was for older samples. Reload the page.',
  server: 'The server had a problem. Try again in a moment.',
};

/** What a person can do about a request that failed. */
export function advice(failure: unknown): string {
  return failure instanceof RequestFailure ? ADVICE[failure.kind] : (failure as Error).message;
}

/** What the server knows of a project's samples. */
export class MapServer {
  private readonly projectId: string;
  private readonly known = new Map<number, Point>();

  constructor(projectId: string) {
    this.projectId = projectId;
  }

  /** The numbers of every sample. */
  async points(projection: string): Promise<Points> {
    const response = await this.get(`map/${projection}`);
    return new Points(new Float32Array(await response.arrayBuffer()));
  }

  /** One sample, if it was asked for before. */
  remembered(row: number): Point | null {
    return this.known.get(row) ?? null;
  }

  async point(row: number): Promise<Point> {
    const response = await this.get(`points/${row}`);
    const point = (await response.json()) as Point;
    this.known.set(row, point);
    return point;
  }

  private async get(path: string): Promise<Response> {
    const response = await fetch(`api/projects/${this.projectId}/${path}`).catch(() => {
      throw new RequestFailure('offline', 0, 'The server cannot be reached.');
    });
    // A login page served with status 200 after the session ended is no answer.
    const status = response.headers.get('content-type')?.includes('html') ? 401 : response.status;
    if (!response.ok || status === 401) throw new RequestFailure(failureKind(status), status, `status ${status}`);
    return response;
  }
}
