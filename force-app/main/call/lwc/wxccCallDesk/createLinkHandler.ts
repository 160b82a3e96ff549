import type { Relation } from 'c/wxccActivity';
import { isSameRecord, matchInView, matchRelation, openedCandidate, readFormStep, searchPlan } from 'c/wxccScreenpop';
import type { FieldValues, RecordInView, RecordMatch } from 'c/wxccSalesforce';
import { factsOf } from './callPapers';
import type { CallPapers } from './callPapers';
import type { PopParts } from './createPopHandler';
import type { TaskWriter } from './createTaskWriter';
import type { DeskContext } from './deskContext';
import type { DeskHandler } from './deskHandler';

/** What changes in the Task: the other relation is emptied, for a call is about one record. */
function relationChange(before: Relation, after: Relation): FieldValues {
  const who = after.whoId ?? (before.whoId === undefined ? undefined : null);
  const what = after.whatId ?? (before.whatId === undefined ? undefined : null);
  return { ...(who !== undefined && { WhoId: who }), ...(what !== undefined && { WhatId: what }) };
}

/** The single match with its name. @returns undefined where nothing is learnt of it */
function namedMatches([only, another]: readonly RecordMatch[], record: RecordInView): [RecordMatch] | undefined {
  if (!only || another || only.name !== '' || !isSameRecord(only.id, record.recordId)) return undefined;
  return [{ ...only, name: record.recordName, objectType: only.objectType || record.objectType }];
}

/** The records that the agent chose, with the name of this one. @returns undefined where nothing is learnt of it */
function namedRelated(related: CallPapers['related'], record: RecordInView): CallPapers['related'] | undefined {
  const nameless = Object.keys(related).find((id) => related[id] === '' && isSameRecord(id, record.recordId));
  return nameless === undefined ? undefined : { ...related, [nameless]: record.recordName };
}

/** Relates a call without a single match to the record that the agent chose, opened among the candidates or just made. */
class LinkHandler implements DeskHandler {
  private readonly context: DeskContext;
  private readonly writer: TaskWriter;
  private readonly parts: PopParts;
  /** Records the agent took back: not related by themselves again. */
  private readonly refused = new WeakMap<CallPapers, readonly string[]>();

  constructor(context: DeskContext, writer: TaskWriter, parts: PopParts) {
    this.context = context;
    this.writer = writer;
    this.parts = parts;
  }

  handleNavigation: NonNullable<DeskHandler['handleNavigation']> = (record, open) => {
    for (const papers of open) {
      this.learnName(papers, record);
      const match = papers.session.role === 'owner' && !papers.link ? this.meant(papers, record) : undefined;
      if (match && !this.isRefused(papers, match)) this.link(papers, match);
    }
    this.parts.view.tell(record);
  };

  choose: NonNullable<DeskHandler['choose']> = (papers, recordId) => {
    const match = papers.matches.find(({ id }) => isSameRecord(id, recordId));
    if (match) this.link(papers, match);
    else if (recordId === '') papers.isUndecided = false;
    this.context.onChange();
  };

  undoLink: NonNullable<DeskHandler['undoLink']> = (papers) => {
    if (!papers.link) return;
    const { id } = papers.link;
    this.refused.set(papers, [...(this.refused.get(papers) ?? []), id]);
    this.parts.memory.forget(id);
    papers.link = undefined;
    papers.isUndecided = undefined;
    this.relate(papers, {});
  };

  private isRefused(papers: CallPapers, { id }: RecordMatch): boolean {
    return this.refused.get(papers)?.some((each) => isSameRecord(each, id)) ?? false;
  }

  /** The record of this move that the call is about, if it is about any. */
  private meant(papers: CallPapers, record: RecordInView | undefined): RecordMatch | undefined {
    if (papers.search === 'many')
      return papers.isUndecided === false ? undefined : openedCandidate(papers.matches, record);
    if (!papers.form) return undefined;
    const step = readFormStep(papers.form, record);
    if (step === 'stillOpen') return undefined;
    papers.form = undefined;
    return step === 'saved' && record ? matchInView(record) : undefined;
  }

  private link(papers: CallPapers, match: RecordMatch): void {
    papers.link = match;
    const { texts } = searchPlan(factsOf(papers, this.context), this.context.settings.screenPop);
    // Who is one of many today is one of many tomorrow; a record just made is the only one.
    if (papers.search === 'none') this.parts.memory.remember(texts, match);
    this.relate(papers, matchRelation([match]));
  }

  /** What is not saved yet gets the relation with its first save. */
  private relate(papers: CallPapers, relation: Relation): void {
    const task = relationChange(papers.relation, relation);
    papers.relation = relation;
    if (papers.submitted && Object.keys(task).length > 0) this.writer.write(papers, { task });
    this.context.onChange();
  }

  /** A record that came by its id alone has no name until Salesforce shows it. */
  private learnName(papers: CallPapers, record: RecordInView | undefined): void {
    if (!record) return;
    const matches = namedMatches(papers.matches, record);
    const related = namedRelated(papers.related, record);
    if (matches) papers.matches = matches;
    if (related) papers.related = related;
    if (matches ?? related) this.context.onChange();
  }
}

export function createLinkHandler(context: DeskContext, writer: TaskWriter, parts: PopParts): DeskHandler {
  return new LinkHandler(context, writer, parts);
}
