import type { AgentTexts, CallTexts } from 'c/wxccNotes';
import type { CallPapers, RelatedRecord } from './callPapers';
import type { ActivityHandler } from './createActivityHandler';
import type { CaseHandler } from './createCaseHandler';

/** What agents ask for by hand, by interaction. A call that nothing is known of is left alone. */
export interface DeskCommands {
  /** @param isDone nothing more is typed for now: saved in half a second where there is a Task */
  setTexts(interactionId: string, texts: AgentTexts, isDone?: boolean): void;
  createCase(interactionId: string): void;
  openActivity(interactionId: string): void;
  associate(interactionId: string, record: RelatedRecord): void;
}

export interface DeskCommandOptions {
  readonly find: (interactionId: string) => CallPapers | undefined;
  readonly activity: ActivityHandler;
  readonly cases: CaseHandler;
  readonly texts: CallTexts;
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

export function createDeskCommands(options: DeskCommandOptions): DeskCommands {
  const { find, activity, cases, texts, onChange, onError } = options;
  const on = (interactionId: string, run: (papers: CallPapers) => void): void => {
    const papers = find(interactionId);
    try {
      if (papers) run(papers);
    } catch (error) {
      onError(error);
    }
    onChange();
  };
  return {
    setTexts(interactionId, typed, isDone) {
      if (find(interactionId)) on(interactionId, (papers) => activity.setTexts(papers, typed, isDone));
      else texts.set(interactionId, typed);
    },
    createCase: (interactionId) => on(interactionId, (papers) => cases.createCase(papers)),
    openActivity: (interactionId) => on(interactionId, (papers) => activity.openActivity(papers)),
    associate: (interactionId, record) => on(interactionId, (papers) => activity.associate(papers, record)),
  };
}
