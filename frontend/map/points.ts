/** Numbers per sample in the bulk data; the server's SampleMap. */
export const COLUMNS = 7;

export const COLOR_BY = ['label', 'prediction', 'uncertainty', 'cluster', 'round'] as const;
export type ColorBy = (typeof COLOR_BY)[number];

export interface MapClass {
  name: string;
  color: string;
}

/** A colour of the legend and the samples that have it. */
export interface Group {
  name: string;
  color: string;
  rows: number[];
}

const NOTHING = '#8a919a';
/** From low to high; told apart without telling red from green. */
const RAMP = ['#4575b4', '#91bfdb', '#fdc274', '#f46d43', '#b2182b'];
const GOLDEN_ANGLE = 137.508;

/** The map's samples, row = ordinal. */
export class Points {
  readonly size: number;
  private readonly values: Float32Array;
  private grouped: { by: ColorBy; classes: readonly MapClass[]; groups: Group[] } | null = null;

  constructor(values: Float32Array) {
    if (values.length % COLUMNS !== 0) throw new Error(`${values.length} numbers are no map`);
    this.values = values;
    this.size = values.length / COLUMNS;
  }

  x(row: number): number {
    return this.values[row * COLUMNS]!;
  }

  y(row: number): number {
    return this.values[row * COLUMNS + 1]!;
  }

  /** −1 where there is none. */
  get(row: number, by: ColorBy): number {
    return this.values[row * COLUMNS + 2 + COLOR_BY.indexOf(by)]!;
  }

  /** What a sample's value is called. */
  word(row: number, by: ColorBy, classes: readonly MapClass[]): string {
    const value = this.get(row, by);
    if (value < 0) return '–';
    if (by === 'uncertainty') return value.toFixed(2);
    if (by === 'cluster') return String(value + 1);
    return by === 'round' ? String(value) : (classes[value]?.name ?? '–');
  }

  /** Groups in the order of the legend, what has no value first, so that it is drawn below. */
  groups(by: ColorBy, classes: readonly MapClass[]): Group[] {
    if (this.grouped?.by !== by || this.grouped.classes !== classes) {
      this.grouped = { by, classes, groups: this.group(by, classes) };
    }
    return this.grouped.groups;
  }

  private group(by: ColorBy, classes: readonly MapClass[]): Group[] {
    const most = this.most(by);
    const names = this.names(by, classes, most);
    const groups = names.map((name, place) => ({
      name,
      color: this.color(by, place, names.length, classes),
      rows: [] as number[],
    }));
    const none: Group = { name: by === 'label' ? 'not labeled' : 'none', color: NOTHING, rows: [] };
    for (let row = 0; row < this.size; row++) {
      const value = this.get(row, by);
      const place =
        by === 'uncertainty'
          ? Math.min(names.length - 1, Math.floor(value * names.length))
          : by === 'round'
            ? value - 1
            : value;
      (value < 0 ? none : (groups[place] ?? none)).rows.push(row);
    }
    return [none, ...groups].filter((group) => group.rows.length > 0);
  }

  /** The sample nearest to a place, not farther than `reach`; −1 if there is none. */
  nearest(x: number, y: number, reach: number, fits: (row: number) => boolean = () => true): number {
    let best = -1;
    let least = reach * reach;
    for (let row = 0; row < this.size; row++) {
      const square = (this.x(row) - x) ** 2 + (this.y(row) - y) ** 2;
      if (square <= least && fits(row)) {
        least = square;
        best = row;
      }
    }
    return best;
  }

  private most(by: ColorBy): number {
    let most = -1;
    for (let row = 0; row < this.size; row++) most = Math.max(most, this.get(row, by));
    return most;
  }

  private names(by: ColorBy, classes: readonly MapClass[], most: number): string[] {
    if (by === 'label' || by === 'prediction') return classes.map(({ name }) => name);
    if (by === 'uncertainty')
      return RAMP.map((_, i) => `${(i / RAMP.length).toFixed(1)} to ${((i + 1) / RAMP.length).toFixed(1)}`);
    const word = by === 'round' ? 'Round' : 'Cluster';
    return Array.from({ length: by === 'round' ? Math.max(0, most) : most + 1 }, (_, i) => `${word} ${i + 1}`);
  }

  private color(by: ColorBy, place: number, count: number, classes: readonly MapClass[]): string {
    if (by === 'label' || by === 'prediction') return classes[place]!.color;
    if (by === 'cluster') return `hsl(${(place * GOLDEN_ANGLE) % 360} 62% ${place % 2 === 0 ? 45 : 58}%)`;
    const share = count > 1 ? place / (count - 1) : 1;
    return RAMP[Math.round(share * (RAMP.length - 1))]!;
  }
}
