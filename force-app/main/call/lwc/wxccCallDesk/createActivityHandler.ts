import { taskFields } from 'c/wxccActivity';
import type { Relation } from 'c/wxccActivity';
import type { FieldValues } from 'c/wxccSalesforce';
import { factsOf } from './callPapers';
import type { CallPapers } from './callPapers';
import type { TaskWriter } from './createTaskWriter';
import type { DeskContext } from './deskContext';
import type { DeskHandler } from './deskHandler';
import { within } from './within';

/** A Task without its caller is better than one that comes too late: so long (ms) a save waits for a search or a name. */
const SAVE_WAITS_MS = 5_000;

type Moment = 'connected' | 'closed';

const relationFields = ({ whoId, whatId }: Relation): FieldValues => ({
  ...(whoId && { WhoId: whoId }),
  ...(whatId && { WhatId: whatId }),
});

/** Writes the call's Task: at connect by flag, and at the end. */
export function createActivityHandler(context: DeskContext, writer: TaskWriter): DeskHandler {
  const { settings, user, clock, names, onError } = context;
  /** Saves of one call, one after the other. */
  const saves = new WeakMap<CallPapers, Promise<void>>();

  async function save(papers: CallPapers, moment: Moment): Promise<void> {
    const { session } = papers;
    await within(clock, SAVE_WAITS_MS, papers.lookup);
    const reason = session.wrapUpId === '' ? undefined : within(clock, SAVE_WAITS_MS, names.find(session.wrapUpId));
    const wrapUp = (await reason) ?? (session.wrapUpId === '' ? undefined : names.known(session.wrapUpId));
    const facts = factsOf({ ...papers, session }, context, wrapUp);
    const isFinal = moment === 'closed';
    const { relation } = papers;
    writer.write(papers, { task: taskFields({ facts, settings, relation, isFinal, when: user }), final: isFinal });
    if (papers.search === 'searching') void addRelation(papers, papers.lookup);
  }

  /** A search that took longer than the save waited: who it is about comes afterwards. */
  async function addRelation(papers: CallPapers, lookup: Promise<void>): Promise<void> {
    await lookup;
    writer.write(papers, { task: relationFields(papers.relation) });
  }

  return {
    handle(papers, effect) {
      if (effect.kind !== 'saveActivity' || papers.session.role !== 'owner') return;
      const { moment } = effect;
      const { enabled, createAt } = settings.activity;
      if (!enabled || (moment === 'connected' && createAt === 'wrappedUp')) return;
      const earlier = saves.get(papers) ?? Promise.resolve();
      saves.set(papers, earlier.then(() => save(papers, moment)).catch(onError));
    },
  };
}
