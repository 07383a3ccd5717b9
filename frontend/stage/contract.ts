/** What the stage and the server say to each other: the JSON of /api/projects/{id}/…, nothing else. */

export interface LabelClass {
  id: number;
  name: string;
  /** CSS colour, `#rrggbb`. */
  color: string;
  /** One key of the keyboard; null when the class has none. */
  key: string | null;
  description?: string | null;
}

export interface RoundState {
  number: number;
  size: number;
  answered: number;
  state: 'OPEN' | 'COMPLETE' | 'NONE';
  strategy: string | null;
  reason: string | null;
  /** Version of the model that chose this round; null before the first training. */
  model: number | null;
  /** Accuracy on gold, 0…1, before and after this round's training. */
  before: number | null;
  after: number | null;
  /** Half-width of the 95 % interval of `after`, 0…1. */
  interval: number | null;
  confused: [string, string] | null;
  training: boolean;
  /** How far the choice of the next samples is, 0…1, while somebody waits for it. */
  choosing: number | null;
}

export interface Guess {
  classId: number;
  p: number;
}

export interface Task {
  sampleId: number;
  /** URL of the image or text. */
  media: string;
  width: number;
  height: number;
  name: string;
  /** How it begins, if it is a text; null of an image. */
  excerpt: string | null;
  why: string | null;
  guess: Guess[] | null;
}

export type GivenKind = 'LABEL' | 'NOT_SURE' | 'SKIP' | 'FLAG';
export type AnswerKind = GivenKind | 'UNDO';

export interface Answer {
  /** UUID; the server takes an answer once per key. */
  key: string;
  sampleId: number;
  kind: AnswerKind;
  classId: number | null;
  /** The classes left possible, with NOT_SURE only. */
  candidates: number[];
  comment: string | null;
  /** Time the sample was looked at before answering. */
  millis: number;
  /** ISO-8601 instant of the person's clock. */
  answeredAt: string;
}

export interface AnswerResult {
  key: string;
  status: 'ACCEPTED' | 'DUPLICATE' | 'REJECTED';
  reason: string | null;
}

export interface RecentAnswer {
  sampleId: number;
  kind: GivenKind;
  classId: number | null;
  candidates: number[];
  media: string;
  excerpt: string | null;
  at: string;
}

export interface Session {
  project: { id: number; name: string; guidelinesHtml: string | null };
  user: { id: number; name: string };
  hints: boolean;
  classes: LabelClass[];
  /** Newest first. */
  recent: RecentAnswer[];
  round: RoundState;
}

export type IdleReason = 'round-complete' | 'choosing' | 'all-leased' | 'pool-empty' | 'encoding' | 'no-classes';

export interface Leased {
  tasks: Task[];
  round: RoundState;
  idle: IdleReason | null;
}

export interface Delivered {
  results: AnswerResult[];
  round: RoundState;
}
