import { createCallerLookup, matchRelation } from 'c/wxccScreenpop';
import type { CallerLookup } from 'c/wxccScreenpop';
import type { CallSession } from 'c/wxccCallSession';
import { factsOf } from './callPapers';
import type { CallPapers } from './callPapers';
import type { DeskContext } from './deskContext';
import type { DeskHandler } from './deskHandler';

/** Only a call that is there, comes in, and was not on the screen before a reload moves the agent's page. */
function isToBeShown({ state, isRecovered, contact }: CallSession): boolean {
  return (state === 'offered' || state === 'connected') && !isRecovered && contact.direction === 'inbound';
}

function note(papers: CallPapers, lookup: CallerLookup): void {
  papers.search = lookup.kind === 'notSearched' ? undefined : lookup.kind;
  papers.matches = lookup.kind === 'notSearched' ? [] : lookup.matches;
  papers.relation = matchRelation(papers.matches);
}

/** Finds who calls and shows the record, once a leg; opens the panel when it rings. */
export function createPopHandler({ settings, crm, desktop, onChange, onError }: DeskContext): DeskHandler {
  const lookUp = createCallerLookup(crm.pops);
  const searchedLegs = new WeakMap<CallPapers, number>();

  async function search(papers: CallPapers): Promise<void> {
    papers.search = 'searching';
    try {
      const facts = factsOf(papers, { desktop });
      note(papers, await lookUp({ facts, settings: settings.screenPop, show: isToBeShown(papers.session) }));
    } catch (error) {
      papers.search = 'failed';
      onError(error);
    }
    onChange();
  }

  return {
    handle(papers, effect) {
      const { session } = papers;
      if (effect.kind !== 'pop' || session.role !== 'owner') return;
      const { moment } = effect;
      if (moment === 'offered' && settings.widget.openOnOffer && !session.isRecovered)
        crm.panel.show(true).catch(onError);
      const isEarly = moment === 'offered' && settings.screenPop.moment === 'connected';
      if (isEarly || searchedLegs.get(papers) === session.leg) return;
      searchedLegs.set(papers, session.leg);
      papers.lookup = search(papers);
    },
  };
}
