/** What the charts show. The server produces exactly these shapes; shares and accuracies are 0…1. */

export interface Estimate {
  estimate: number;
  /** 95 % interval. */
  low: number;
  high: number;
}

/** One model, measured on gold. */
export interface CurvePoint {
  labels: number;
  round: number;
  model: number;
  strategy: string | null;
  /** ISO-8601 instant. */
  at: string;
  people: string[];
  accuracy: Estimate;
  macroF1: Estimate;
  /** Accuracy of the twin trained on the labels alone. */
  supervised: Estimate | null;
  /** Accuracy of the learner that heeds every voter, where there was one besides the labels. */
  weak: Estimate | null;
  goldSize: number;
}

/** Accuracy estimated from the uniform slice of the batches, had all labels been drawn at random. */
export interface RandomPoint extends Estimate {
  labels: number;
}

export interface Curve {
  points: CurvePoint[];
  random: RandomPoint[] | null;
}

export interface ChartClass {
  name: string;
  color: string;
}

export interface Confusion {
  classes: ChartClass[];
  /** counts[truth][predicted]. */
  counts: number[][];
}

/** Places in `classes` of the opened cell: the detail of the event `cell-open`. */
export interface ConfusionCell {
  truth: number;
  predicted: number;
}

export interface ClassScore extends ChartClass {
  support: number;
  precision: Estimate;
  recall: Estimate;
  f1: Estimate;
}

export interface CalibrationBin {
  low: number;
  high: number;
  /** Means over the bin. */
  confidence: number;
  accuracy: number;
  count: number;
}

export interface Calibration {
  bins: CalibrationBin[];
  /** Expected calibration error. */
  ece: number;
  n: number;
}

export interface Sparkline {
  points: { labels: number; accuracy: number }[];
}
