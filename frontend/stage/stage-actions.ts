/** What the parts of the page can ask of the stage. */
export interface StageActions {
  readonly autoAdvance: boolean;
  /** With `beside` the class is left possible, together with others. */
  label(classId: number, beside?: boolean): void;
  /** Begins to pick several classes; sends them when there are two or more. */
  notSure(): void;
  skip(): void;
  flag(): void;
  undo(): void;
  look(place: number | null): void;
  nextRound(): void;
  guidelines(): void;
  shortcuts(): void;
  toggleAutoAdvance(): void;
  /** Leaves for another page, or tries again: the name of an event of the element. */
  ask(event: string): void;
}
