import { orWords } from './not-sure.js';
import { roundAnswered, type StageState } from './stage-state.js';

/** For a screen reader: what the last answer was and what is on the stage now. */
export function spokenLine(state: StageState): string {
  const last = state.film[0];
  const classes = state.session?.classes ?? [];
  const named = classes.find((each) => each.id === last?.classId)?.name;
  const open = last?.kind === 'NOT_SURE' ? `Not sure: ${orWords(last.candidates, classes)}` : undefined;
  const answer = named ?? open ?? last?.kind.toLowerCase();
  const sample = state.current ? `Next: ${state.current.name}.` : '';
  return `${answer ? `${answer}. ` : ''}${sample} ${roundAnswered(state)} of ${state.round?.size ?? 0}.`;
}
