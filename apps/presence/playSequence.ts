import { AVAILABLE, RONA, initialPresence, reducePresence } from 'c/wxccOmnichannel';
import type { PresenceEvent, PresenceRules } from 'c/wxccOmnichannel';
import { createRandom } from '../faults/createRandom';
import type { Random } from '../faults/createRandom';
import { createPresenceServer } from './createPresenceServer';
import type { PresenceServer } from './createPresenceServer';
import { createTimeline } from './timeline';
import type { Timeline } from './timeline';

const STATUSES = ['online', 'lunch', 'break', 'busy', 'call'] as const;
const CODES = [AVAILABLE, 'code-lunch', 'code-break', 'code-busy', 'code-chat'] as const;

/** What one sequence broke, and how it went. */
export interface SequenceResult {
  readonly seed: number;
  readonly broken: readonly string[];
  readonly trace: readonly string[];
  /** Writes to both sides. */
  readonly writes: number;
}

/** A definition by chance. `isOneToOne`: every state has exactly one counterpart. */
function rulesBy(random: Random, isOneToOne: boolean): PresenceRules {
  const any = <T>(choices: readonly [T, ...T[]]): T | undefined =>
    random.chance(0.15) ? undefined : random.pick(choices);
  const statuses = new Map(CODES.map((code, index) => [code as string, isOneToOne ? STATUSES[index] : any(STATUSES)]));
  statuses.set(RONA, random.chance(0.3) ? 'break' : undefined);
  const codes = new Map(
    STATUSES.map((status, index) => [
      status as string,
      isOneToOne ? CODES[index] : any([...CODES, RONA] as [string, ...string[]]),
    ]),
  );
  const [busyStatus, workCode] = [any(['call', 'busy', 'online']), any(['code-chat', 'code-busy'])];
  return {
    writesOmni: isOneToOne || random.chance(0.85),
    writesWebex: isOneToOne || random.chance(0.85),
    ...(busyStatus && { busyStatus }),
    ...(workCode && { workCode }),
    statusOf: (code) => statuses.get(code),
    codeOf: (status) => codes.get(status),
  };
}

class Sequence {
  readonly broken: string[] = [];
  readonly trace: string[] = [];
  readonly rules: PresenceRules;
  readonly isOneToOne: boolean;
  readonly isFaulty: boolean;
  readonly timeline: Timeline = createTimeline();
  readonly webex: PresenceServer;
  readonly omni: PresenceServer;
  private readonly random: Random;
  private state = initialPresence();
  private call: 'none' | 'ringing' | 'talking' = 'none';
  private works: readonly string[] = [];
  /** Writes of each side up to the last thing that somebody else did, as we heard of it. */
  private before = { webex: 0, omni: 0 };
  private readonly choices: { time: number; id: string }[] = [];
  private readonly ownWrites: { time: number; id: string }[] = [];
  /** Somebody chose last, rather than signed in or out: only then both sides must agree. */
  private hasChoice = false;

  constructor(seed: number) {
    this.random = createRandom(seed);
    const { random, timeline } = this;
    this.isOneToOne = random.chance(0.5);
    this.isFaulty = random.chance(0.4);
    this.rules = rulesBy(random, this.isOneToOne);
    const faults = this.isFaulty ? 0.25 : 0;
    const tell = (event: PresenceEvent, isOurs: boolean): void => this.tell(event, isOurs);
    this.webex = createPresenceServer({ side: 'webex', timeline, random, faults, tell });
    this.omni = createPresenceServer({ side: 'omni', timeline, random, faults, tell });
  }

  play(): void {
    this.webex.signIn(this.random.pick([...CODES]));
    this.omni.signIn(this.random.pick([...STATUSES]));
    this.tell({ kind: 'calls', isTalking: false, isEngaged: false, at: 0 });
    this.tell({ kind: 'works', ids: [], at: 0 });
    const count = this.random.between(1, 14);
    let time = 0;
    for (let place = 0; place < count; place += 1) {
      // Some things happen in one breath, others long after everything has come to rest.
      time += this.random.chance(0.5) ? this.random.between(0, 3_000) : this.random.between(60_000, 90_000);
      this.timeline.at(time, () => this.happen());
    }
    // The work of the day ends: what is left is the agent's own choice.
    this.timeline.at(time + this.random.between(0, 90_000), () => this.end());
    if (!this.timeline.run(20_000)) this.broken.push('it never came to rest');
    this.check();
  }

  get writes(): number {
    return this.webex.writes + this.omni.writes;
  }

  private happen(): void {
    const { random } = this;
    const choices: (() => void)[] = [
      () => this.choose(this.omni, random.pick([...STATUSES])),
      () => this.choose(this.webex, random.pick([...CODES, RONA])),
      () => this.nextCall(random.pick(['none', 'ringing', 'talking'])),
      () => this.nextWorks(random.chance(0.5) ? ['w1'] : random.pick([[], ['w1', 'w2']])),
      // Capacity only: the same status told again.
      () => this.omni.value && this.omni.choose(this.omni.value),
      () => random.chance(0.2) && this.changeSession(),
    ];
    random.pick(choices as [() => void, ...(() => void)[]])();
  }

  private choose(server: PresenceServer, id: string): void {
    if (server.value === undefined) return;
    this.note(`${server === this.webex ? 'webex' : 'omni'} is set to ${id}`);
    const areBoth = this.webex.value !== undefined && this.omni.value !== undefined;
    // The same again, or before both sides have told where they stand, is no choice that could be seen.
    const isSeen =
      id !== server.value && this.state.webex.current !== undefined && this.state.omni.current !== undefined;
    this.choices.push({ time: this.timeline.now, id });
    this.hasChoice = areBoth && (isSeen ? id !== RONA : this.hasChoice);
    server.choose(id);
  }

  private changeSession(): void {
    this.hasChoice = false;
    const [server, first] = this.random.pick<[PresenceServer, string]>([
      [this.webex, this.random.pick([...CODES])],
      [this.omni, this.random.pick([...STATUSES])],
    ]);
    this.note(`${server === this.webex ? 'webex' : 'omni'} signs ${server.value === undefined ? 'in' : 'out'}`);
    if (server.value === undefined) server.signIn(first);
    else server.signOut();
  }

  private nextCall(call: 'none' | 'ringing' | 'talking'): void {
    this.call = call;
    this.note(`call: ${call}`);
    this.tell({ kind: 'calls', isTalking: call === 'talking', isEngaged: call !== 'none', at: this.timeline.now });
  }

  private nextWorks(ids: readonly string[]): void {
    if (this.omni.value === undefined) return;
    this.works = ids;
    this.note(`works: ${ids.join()}`);
    this.tell({ kind: 'works', ids, at: this.timeline.now });
  }

  private end(): void {
    if (this.call !== 'none') this.nextCall('none');
    if (this.works.length > 0) this.nextWorks([]);
  }

  private tell(event: PresenceEvent, isOurs = false): void {
    if (!isOurs) this.countAnew();
    if (this.isUnseenChoice(event)) this.hasChoice = false;
    const { state, effects } = reducePresence(this.state, event, this.rules);
    this.state = state;
    this.note(`heard ${JSON.stringify(event)}`);
    for (const effect of effects) {
      if (effect.kind !== 'write') continue;
      this.note(`write ${effect.side} := ${effect.id}`);
      this.ownWrites.push({ time: this.timeline.now, id: effect.id });
      this.checkWrite(effect.side);
      this[effect.side].write(effect.id);
    }
  }

  /**
   * News travels: a choice that we hear of while the other side has not told yet where it stands (it signed out, or signs in
   * this moment) is mirrored to nobody, and the sign-in that follows is no choice.
   */
  private isUnseenChoice(event: PresenceEvent): boolean {
    if (event.kind !== 'state' || this.state[event.side].current === event.id) return false;
    return this.state[event.side === 'webex' ? 'omni' : 'webex'].current === undefined;
  }

  private checkWrite(side: 'webex' | 'omni'): void {
    if (side === 'webex' && this.call !== 'none') this.broken.push('Webex was written during a call');
    if (this.state[side].current === undefined) this.broken.push(`${side} was written while signed out`);
    if (side === 'omni' ? !this.rules.writesOmni : !this.rules.writesWebex)
      this.broken.push(`${side} was written though that direction is off`);
  }

  /** Between two things that others do, at most two writes a side. */
  private countAnew(): void {
    const after = { webex: this.webex.writes - this.before.webex, omni: this.omni.writes - this.before.omni };
    if (after.webex > 2 || after.omni > 2) this.broken.push(`more than two writes a side: ${JSON.stringify(after)}`);
    this.before = { webex: this.webex.writes, omni: this.omni.writes };
  }

  /** The agent chose what we wrote at the same time: it counts as ours, for the side told nothing new. */
  private get isChoiceHidden(): boolean {
    return this.choices.some((choice) =>
      this.ownWrites.some(({ time, id }) => id === choice.id && Math.abs(time - choice.time) < 20_000),
    );
  }

  private check(): void {
    this.countAnew();
    if (this.isChoiceHidden || this.isFaulty || !this.isOneToOne || !this.hasChoice) return;
    const { webex, omni } = this;
    if (webex.value === undefined || omni.value === undefined || webex.value === RONA) return;
    if (this.rules.statusOf(webex.value) !== omni.value)
      this.broken.push(`the sides differ in the end: ${webex.value} and ${omni.value}`);
  }

  private note(line: string): void {
    this.trace.push(`${String(this.timeline.now).padStart(7)} ${line}`);
  }
}

/** Plays a day of both presences by chance: choices, calls, work, sessions, with late echoes, refusals and lost answers. */
export function playSequence(seed: number): SequenceResult {
  const sequence = new Sequence(seed);
  sequence.play();
  return { seed, broken: [...new Set(sequence.broken)], trace: sequence.trace, writes: sequence.writes };
}
