import { isWxccError } from 'c/wxccBase';
import type { Notice } from 'c/wxccBase';
import type { CallPapers } from './callPapers';
import type { Ownership } from './createOwnership';
import type { DeskContext } from './deskContext';
import type { DeskHandler } from './deskHandler';
import { isTaskId, ownershipVariable } from './sharedRecord';

/** A refused write is tried again when the call changes, so often. */
const MAX_TRIES = 3;

/** What is on its way, or there, by variable. */
interface Shared {
  readonly value: string;
  readonly tries: number;
  readonly isPending: boolean;
}

/**
 * Passes the call's record on to whoever gets the call: writes its id into the call's variables once it exists, and tells
 * when that cannot be. Everything is told once a session: it is the same for every call.
 */
export function createTransferHandler(context: DeskContext, ownership: Ownership): DeskHandler {
  const { settings, desktop, notify, onError } = context;
  const { activity } = settings;
  const shared = new WeakMap<CallPapers, Map<string, Shared>>();
  const told = new Set<string>();

  function tell(code: string, params: Notice['params'], interactionId: string): void {
    const key = `${code} ${JSON.stringify(params)}`;
    if (told.has(key)) return;
    told.add(key);
    notify({ severity: 'warning', code, params, interactionId });
  }

  /** The record shared by default is the Task; else the one that the call is about. */
  function sharedValue({ logged, relation }: CallPapers): string | undefined {
    return activity.shareActivityByDefault ? logged?.taskId : (relation.whatId ?? relation.whoId);
  }

  function wanted(papers: CallPapers): Map<string, string | undefined> {
    const byVariable = new Map<string, string | undefined>();
    if (activity.sharedRecordVariable !== '') byVariable.set(activity.sharedRecordVariable, sharedValue(papers));
    const ours = ownershipVariable(activity);
    if (ours !== '') byVariable.set(ours, papers.logged?.taskId);
    return byVariable;
  }

  async function write(papers: CallPapers, variable: string, value: string): Promise<void> {
    const known = shared.get(papers) ?? new Map<string, Shared>();
    const tries = (known.get(variable)?.tries ?? 0) + 1;
    shared.set(papers, known.set(variable, { value, tries, isPending: true }));
    const { interactionId } = papers.session;
    try {
      await desktop.request('updateCadVariables', { interactionId, attributes: { [variable]: value } });
    } catch (error) {
      known.set(variable, { value: '', tries, isPending: false });
      onError(error);
      const reason = isWxccError(error) ? error.code : 'refused';
      if (tries === MAX_TRIES) tell('shareVariableRefused', { variable, reason }, interactionId);
    }
  }

  /** Another record that somebody shared on purpose stays: the Task is only what is shared by default. */
  function isShared(variable: string, value: string): boolean {
    return variable !== ownershipVariable(activity) && value !== '' && !isTaskId(value);
  }

  function share(papers: CallPapers, variable: string, value: string): void {
    const { contact, interactionId } = papers.session;
    const there = contact.cad.find(({ name }) => name === variable);
    const last = shared.get(papers)?.get(variable);
    if (there?.value === value || last?.value === value || (last && last.tries >= MAX_TRIES)) return;
    const problem = !there ? 'shareVariableMissing' : there.editable ? undefined : 'shareVariableNotEditable';
    if (problem) tell(problem, { variable }, interactionId);
    else if (!isShared(variable, there?.value ?? '')) void write(papers, variable, value);
  }

  function shareAll(papers: CallPapers): void {
    const { state, role, isHandedOver } = papers.session;
    if (state !== 'connected' || role !== 'owner' || isHandedOver) return;
    wanted(papers).forEach((value, variable) => value !== undefined && share(papers, variable, value));
  }

  return {
    follow(papers) {
      ownership.follow(papers);
      shareAll(papers);
    },
    handleLogged(papers, before) {
      const { interactionId } = papers.session;
      if (papers.logged?.isSeparate && !before?.isSeparate)
        notify({ severity: 'warning', code: 'sharedTaskHidden', params: {}, interactionId });
      shareAll(papers);
    },
  };
}
