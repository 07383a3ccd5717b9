/** What the parts of the page can ask of the stage. */
export interface StageActions {
  readonly autoAdvance: boolean;
  label(classId: number): void;
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
