import { AVAILABLE, initialPresence, reducePresence, RONA } from 'c/wxccOmnichannel';
import type { PresenceEvent, PresenceRules, PresenceSide, PresenceState, StateCause } from 'c/wxccOmnichannel';

const NAMES: Readonly<Record<string, string>> = { [AVAILABLE]: 'online', lunch: 'pause', chat: 'chatting' };

const RULES: PresenceRules = {
  writesOmni: true,
  writesWebex: true,
  busyStatus: 'busy',
  workCode: 'chat',
  statusOf: (code) => NAMES[code],
  codeOf: (status) => Object.keys(NAMES).find((code) => NAMES[code] === status),
};

/** Both sides are there: Available in Webex, online in Omni-Channel, nothing to do. */
class Day {
  readonly writes: string[] = [];
  state: PresenceState;
  private readonly rules: PresenceRules;
  private now = 0;

  constructor(rules: Partial<PresenceRules> = {}, state = initialPresence()) {
    this.rules = { ...RULES, ...rules };
    this.state = state;
  }

  static begun(rules: Partial<PresenceRules> = {}): Day {
    const day = new Day(rules);
    day.shows('webex', AVAILABLE).shows('omni', 'online', 'login').calls('none').works();
    return day;
  }

  tell(event: PresenceEvent): this {
    const { state, effects } = reducePresence(this.state, event, this.rules);
    this.state = state;
    for (const effect of effects)
      this.writes.push(
        effect.kind === 'write' ? `${effect.side}=${effect.id}` : `no ${effect.side} for ${effect.otherId}`,
      );
    return this;
  }

  /** Time passes: nothing that was written is still on its way. */
  shows(side: PresenceSide, id: string, cause: StateCause = side === 'webex' ? 'untold' : 'chosen'): this {
    return this.tell({ kind: 'state', side, id, cause, at: (this.now += 1_000) });
  }
  echo(side: PresenceSide, id: string): this {
    return this.shows(side, id, side === 'webex' ? 'untold' : 'own');
  }
  calls(call: 'none' | 'ringing' | 'talking'): this {
    const at = (this.now += 1_000);
    return this.tell({ kind: 'calls', isTalking: call === 'talking', isEngaged: call !== 'none', at });
  }
  works(...ids: string[]): this {
    return this.tell({ kind: 'works', ids, at: (this.now += 1_000) });
  }
  answered(side: PresenceSide, id: string, outcome: 'done' | 'refused' | 'unknown'): this {
    return this.tell({ kind: 'written', side, id, outcome, at: (this.now += 1_000) });
  }
  leaves(side: PresenceSide, keepsWork = false): this {
    return this.tell({ kind: 'offline', side, keepsWork, at: (this.now += 1_000) });
  }
}

describe('a Webex call', () => {
  it('sets the status named for it, and brings back what was chosen', () => {
    const day = Day.begun().calls('ringing').calls('talking').echo('omni', 'busy').calls('none').echo('omni', 'online');
    expect(day.writes).toEqual(['omni=busy', 'omni=online']);
  });

  it('ends in what the agent chose in Webex meanwhile', () => {
    const day = Day.begun().calls('talking').echo('omni', 'busy').shows('webex', 'lunch').calls('none');
    expect(day.writes).toEqual(['omni=busy', 'omni=pause']);
  });

  it('leaves alone a status that somebody chose during the call, and tells Webex of it only after the call', () => {
    const day = Day.begun().calls('talking').echo('omni', 'busy').shows('omni', 'pause');
    expect(day.writes).toEqual(['omni=busy']);
    expect(day.calls('none').writes).toEqual(['omni=busy', 'webex=lunch']);
  });

  it('does not log an agent in to Omni-Channel', () => {
    expect(Day.begun().leaves('omni').calls('talking').calls('none').writes).toEqual([]);
  });

  it('sets the status of an agent who logs in to Omni-Channel during it', () => {
    const day = Day.begun().leaves('omni').calls('talking').shows('omni', 'online', 'login').echo('omni', 'busy');
    expect(day.calls('none').writes).toEqual(['omni=busy', 'omni=online']);
  });

  it('that ended while the page was loading anew brings back what was remembered', () => {
    const day = new Day({}, initialPresence({ omni: 'online' }));
    expect(day.shows('omni', 'busy', 'login').writes).toEqual([]);
    expect(day.calls('none').writes).toEqual(['omni=online']);
  });

  it('changes nothing with that direction off', () => {
    expect(Day.begun({ writesOmni: false }).calls('talking').calls('none').writes).toEqual([]);
  });
});

describe('Omni-Channel work', () => {
  it('sets the idle code named for it, and brings back what was chosen after the last item', () => {
    const day = Day.begun()
      .works('a')
      .echo('webex', 'chat')
      .works('a', 'b')
      .works('b')
      .works()
      .echo('webex', AVAILABLE);
    expect(day.writes).toEqual(['webex=chat', `webex=${AVAILABLE}`]);
  });

  it('that is accepted during a call waits for its end', () => {
    const day = Day.begun().calls('ringing').works('a');
    expect(day.writes).toEqual([]);
    expect(day.calls('none').writes).toEqual(['webex=chat']);
  });

  it('does not bring back an agent from a missed contact', () => {
    expect(Day.begun().shows('webex', RONA).works('a').works().writes).toEqual([]);
  });

  it('is over when the agent logs out of Omni-Channel, but not when another browser took over', () => {
    const taken = Day.begun().works('a').echo('webex', 'chat').leaves('omni', true);
    expect(taken.writes).toEqual(['webex=chat']);
    expect(taken.leaves('omni').writes).toEqual(['webex=chat', `webex=${AVAILABLE}`]);
  });

  it('changes nothing with that direction off', () => {
    expect(Day.begun({ writesWebex: false }).works('a').works().writes).toEqual([]);
  });
});

describe('a choice', () => {
  it('in Webex becomes that of Omni-Channel, and its echo nothing', () => {
    const day = Day.begun().shows('webex', 'lunch').echo('omni', 'pause').answered('omni', 'pause', 'done');
    expect(day.writes).toEqual(['omni=pause']);
  });

  it('in Omni-Channel becomes that of Webex, and its echo nothing', () => {
    const day = Day.begun().shows('omni', 'pause').answered('webex', 'lunch', 'done').echo('webex', 'lunch');
    expect(day.writes).toEqual(['webex=lunch']);
  });

  it('that crosses our own write wins on both sides', () => {
    const day = Day.begun()
      .shows('webex', 'lunch')
      .shows('omni', 'chatting')
      .echo('webex', 'chat')
      .echo('omni', 'pause');
    expect(day.writes).toEqual(['omni=pause', 'webex=chat', 'omni=chatting']);
  });

  it('without a counterpart is told, and nothing is written', () => {
    expect(Day.begun().shows('webex', 'meeting').shows('omni', 'training').writes).toEqual([
      'no omni for meeting',
      'no webex for training',
    ]);
  });

  it('of another tool is no word of the agent’s', () => {
    expect(Day.begun().shows('omni', 'pause', 'own').writes).toEqual([]);
  });

  it('is none when only the capacity changed, or when the agent logs in', () => {
    expect(Day.begun().shows('omni', 'online').leaves('omni').shows('omni', 'pause', 'login').writes).toEqual([]);
  });
});

describe('a missed contact', () => {
  it('has a status by its pair, and none without', () => {
    expect(
      Day.begun({ statusOf: (code) => (code === RONA ? 'missed' : undefined) }).shows('webex', RONA).writes,
    ).toEqual(['omni=missed']);
    expect(Day.begun().shows('webex', RONA).writes).toEqual([]);
  });

  it('cannot be chosen from the other side', () => {
    expect(Day.begun({ codeOf: () => RONA }).shows('omni', 'pause').writes).toEqual([]);
  });
});

describe('a write that fails', () => {
  it('is not tried again, and what is there counts as chosen', () => {
    const day = Day.begun().shows('omni', 'pause').answered('webex', 'lunch', 'refused').calls('talking').calls('none');
    expect(day.writes.filter((write) => write.startsWith('webex'))).toEqual(['webex=lunch']);
  });

  it('without an answer may still be an echo', () => {
    const day = Day.begun().shows('omni', 'pause').answered('webex', 'lunch', 'unknown').echo('webex', 'lunch');
    expect(day.writes).toEqual(['webex=lunch']);
    expect(day.state.webex.current).toBe('lunch');
  });
});
