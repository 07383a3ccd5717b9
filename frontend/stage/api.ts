import type { Answer, Delivered, Leased, RoundState, Session } from './contract.js';

export type FailureKind = 'offline' | 'signed-out' | 'forbidden' | 'missing' | 'refused' | 'server';

/** A request that brought no answer, and why. */
export class RequestFailure extends Error {
  readonly kind: FailureKind;
  readonly status: number;

  constructor(kind: FailureKind, status: number, message: string) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

/** What the labeling engine needs of a server. */
export interface StageApi {
  session(): Promise<Session>;
  lease(count: number, holding: number[]): Promise<Leased>;
  deliver(answers: Answer[]): Promise<Delivered>;
  /** Sends answers while the page goes away; nobody is left to hear the reply. */
  deliverParting(answers: Answer[]): void;
  nextRound(): Promise<RoundState>;
}

export function failureKind(status: number): FailureKind {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'missing';
  return status >= 500 || status === 408 || status === 429 ? 'server' : 'refused';
}

export function cookie(cookies: string, name: string): string | null {
  const found = cookies.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/** The server of one project, over fetch. A refused write is tried once more with a fresh CSRF token. */
export class HttpStageApi implements StageApi {
  private readonly base: string;
  private readonly timeoutMillis: number;

  constructor(projectId: string, timeoutMillis = 15_000) {
    this.base = `api/projects/${encodeURIComponent(projectId)}`;
    this.timeoutMillis = timeoutMillis;
  }

  session(): Promise<Session> {
    return this.request<Session>('session', 'GET', null);
  }

  lease(count: number, holding: number[]): Promise<Leased> {
    return this.write<Leased>('leases', { count, holding });
  }

  deliver(answers: Answer[]): Promise<Delivered> {
    return this.write<Delivered>('answers', { answers });
  }

  deliverParting(answers: Answer[]): void {
    // Without a reply the answers stay in this browser's store, so a failure here loses nothing.
    this.send('answers', 'POST', { answers }, { keepalive: true }).catch(() => undefined);
  }

  nextRound(): Promise<RoundState> {
    return this.write<RoundState>('rounds/next', {});
  }

  private async write<T>(path: string, body: unknown): Promise<T> {
    try {
      return await this.request<T>(path, 'POST', body);
    } catch (failure) {
      if (!(failure instanceof RequestFailure) || failure.kind !== 'forbidden') throw failure;
      await this.session();
      return this.request<T>(path, 'POST', body);
    }
  }

  private async request<T>(path: string, method: string, body: unknown): Promise<T> {
    const response = await this.send(path, method, body);
    if (!response.ok) throw new RequestFailure(failureKind(response.status), response.status, await reason(response));
    // A login page served with status 200 after the session ended is not an answer.
    if (!response.headers.get('content-type')?.includes('json')) {
      throw new RequestFailure('signed-out', 401, 'The server answered with a page instead of data.');
    }
    return (await response.json()) as T;
  }

  private async send(path: string, method: string, body: unknown, how: RequestInit = {}): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    const token = cookie(document.cookie, 'XSRF-TOKEN');
    if (token) headers['X-XSRF-TOKEN'] = token;
    if (body !== null) headers['Content-Type'] = 'application/json';
    const init: RequestInit = {
      ...how,
      method,
      headers,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(this.timeoutMillis),
    };
    if (body !== null) init.body = JSON.stringify(body);
    try {
      return await fetch(new URL(`${this.base}/${path}`, document.baseURI), init);
    } catch {
      throw new RequestFailure('offline', 0, 'The server cannot be reached.');
    }
  }
}

async function reason(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  try {
    const problem = JSON.parse(text) as { detail?: unknown; message?: unknown; error?: unknown };
    const words = problem.detail ?? problem.message ?? problem.error;
    if (typeof words === 'string' && words.length > 0) return words;
  } catch {
    // Not JSON: the status says enough.
  }
  return `The server answered ${response.status}.`;
}
