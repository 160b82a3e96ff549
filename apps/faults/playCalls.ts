import { EngineError } from '../simulator/desktop/engine';
import type { Call, Destination } from '../simulator/desktop/engine';
import { createMishaps } from './createMishaps';
import type { Mishaps } from './createMishaps';
import type { Random } from './createRandom';
import type { Scribe } from './createScribe';
import type { Workplace, World } from './createWorld';

/** Known to the sample org, a lead, known twice, unknown, withheld. */
const CALLERS: readonly [string, ...string[]] = ['+14155550123', '+14155550142', '+14155550160', '+34911223344', ''];

const VARIABLE = { name: 'ActivityId', label: 'Task', value: '', editable: true, viewable: true, secure: false };

/** Handovers of one call. */
const MAX_HANDOVERS = 2;
const RING_OUT_MS = 25_000;

/** Calls that two agents and their customers make of a schedule, and bad luck between. */
export class CallPlayer {
  private readonly world: World;
  private readonly random: Random;
  private readonly scribe: Scribe;
  private readonly mishaps: Mishaps;
  private words = 0;

  constructor(world: World, scribe: Scribe) {
    this.world = world;
    this.random = world.options.random;
    this.scribe = scribe;
    this.mishaps = createMishaps(world, scribe);
  }

  async play(): Promise<void> {
    const { places, options } = this.world;
    places.forEach(({ browser }) => browser.open());
    await this.pause(6_000);
    for (let count = 0; count < options.calls; count += 1) await this.playOne();
  }

  /** Everybody hangs up, and most wrap up. */
  async finish(): Promise<void> {
    const { engine } = this.world;
    for (const call of engine.listCalls()) {
      if (call.state !== 'ended' && call.state !== 'outside')
        this.try('hangUp', () => engine.calls.hangUp(call.interactionId));
      await this.wait(2_000);
      await this.wrapUpAll(call);
    }
  }

  private async playOne(): Promise<void> {
    const { engine, places } = this.world;
    places.forEach(({ agent }) => this.try('available', () => engine.agents.setState(agent.id, '0')));
    const place = this.random.pick(places);
    const from = this.random.pick(CALLERS);
    const target = { kind: 'agent', agentId: place.agent.id } as const;
    const call = engine.calls.enter({ from, target, variables: [VARIABLE] });
    this.scribe.note(`call ${call.interactionId.slice(-4)} from ${from || 'withheld'} for ${place.agent.name}`);
    await this.pause();
    await this.ring(call, place);
    await this.pause();
  }

  private async ring(call: Call, { agent }: Workplace): Promise<void> {
    const { calls } = this.world.engine;
    const id = call.interactionId;
    const fate = this.random.pick(['answer', 'answer', 'answer', 'answer', 'answer', 'rona', 'abandon', 'decline']);
    if (fate === 'abandon') this.try('hangUp', () => calls.hangUp(id));
    else if (fate === 'decline') this.try('decline', () => calls.decline(id, agent.id));
    else if (fate === 'rona') await this.wait(RING_OUT_MS);
    else if (this.try('accept', () => calls.accept(id, agent.id))) await this.talk(call, 0);
  }

  private ownerOf({ ownerId }: Call): Workplace | undefined {
    return this.world.places.find(({ agent }) => agent.id === ownerId);
  }

  private async talk(call: Call, handovers: number): Promise<void> {
    for (let acts = this.random.between(1, 4); acts > 0 && this.ownerOf(call); acts -= 1) {
      await this.pause();
      await this.act(call);
    }
    const owner = this.ownerOf(call);
    if (owner && handovers < MAX_HANDOVERS && this.random.chance(0.35)) await this.handOver(call, owner, handovers);
    else if (owner) await this.end(call, owner);
    await this.pause();
    await this.wrapUpAll(call);
  }

  private async act(call: Call): Promise<void> {
    const owner = this.ownerOf(call);
    if (!owner) return;
    const { calls } = this.world.engine;
    const [id, agentId] = [call.interactionId, owner.agent.id];
    const act = this.random.pick(['notes', 'notes', 'hold', 'case', 'activity'] as const);
    if (act === 'notes') this.type(call, owner);
    else if (act === 'case') this.ask(owner, 'case', (phone) => phone.actions.createCase(id));
    else if (act === 'activity') this.ask(owner, 'activity', (phone) => phone.actions.openActivity(id));
    else if (this.try('hold', () => calls.hold(id, agentId))) {
      await this.pause();
      this.try('resume', () => calls.resume(id, agentId));
    }
  }

  /** The agent goes on with what the page shows of the notes. */
  private type(call: Call, owner: Workplace): void {
    const id = call.interactionId;
    this.words += 1;
    const word = `word${this.words}.`;
    this.ask(owner, word, (phone) => {
      const before = phone.state.value.calls.find(({ interactionId }) => interactionId === id)?.notes ?? '';
      phone.actions.setNotes(id, before === '' ? word : `${before} ${word}`, this.random.chance(0.5));
    });
  }

  /** In one of the agent's tabs, wherever the phone is. */
  private ask({ agent, browser }: Workplace, what: string, work: (phone: NonNullable<Phone>) => void): void {
    const [first, ...others] = browser.tabs;
    const { phone } = first ? this.random.pick([first, ...others]) : {};
    if (!phone) return;
    this.scribe.note(`${agent.name}: ${what}`);
    work(phone);
  }

  private async end(call: Call, { agent }: Workplace): Promise<void> {
    const { calls } = this.world.engine;
    const id = call.interactionId;
    const isOurs = this.random.chance(0.5);
    this.try(isOurs ? 'end' : 'hangUp', () => (isOurs ? calls.end(id, agent.id) : calls.hangUp(id)));
  }

  private async handOver(call: Call, owner: Workplace, handovers: number): Promise<void> {
    const other = this.world.places.find((place) => place !== owner) as Workplace;
    const { consults, transfers, calls } = this.world.engine;
    const [id, from, to] = [call.interactionId, owner.agent.id, other.agent.id];
    const how = this.random.pick(['blind', 'queue', 'consult', 'conference'] as const);
    this.scribe.note(`${owner.agent.name}: ${how}`);
    if (how === 'blind' || how === 'queue') {
      const queueId = this.world.engine.tenant.queues[1]?.id ?? '';
      const destination: Destination = how === 'blind' ? { kind: 'agent', agentId: to } : { kind: 'queue', queueId };
      if (!this.try('transfer', () => transfers.blind(id, from, destination))) return this.end(call, owner);
      await this.pause();
      return this.receive(call, handovers);
    }
    const isAsked = this.try('consult', () => consults.start(id, from, { kind: 'agent', agentId: to }));
    await this.pause();
    const isThere = isAsked && this.try('accept', () => calls.accept(id, to));
    await this.pause();
    if (isThere && how === 'conference') this.try('conference', () => transfers.conference(id, from));
    await this.pause();
    if (!isThere || this.random.chance(0.3)) return this.end(call, owner);
    this.try('hand over', () => (how === 'conference' ? transfers.leave(id, from) : transfers.consulted(id, from)));
    await this.pause();
    return this.talk(call, handovers + 1);
  }

  /** Whoever's phone rings takes the call, or nobody does. */
  private async receive(call: Call, handovers: number): Promise<void> {
    const leg = call.legs.find(({ status }) => status === 'offered');
    const place = this.world.places.find(({ agent }) => agent.id === leg?.agentId);
    const isTaken = place !== undefined && this.random.chance(0.7);
    if (isTaken && this.try('accept', () => this.world.engine.calls.accept(call.interactionId, place.agent.id)))
      return this.talk(call, handovers + 1);
    if (this.random.chance(0.5)) this.try('hangUp', () => this.world.engine.calls.hangUp(call.interactionId));
    return undefined;
  }

  private async wrapUpAll(call: Call): Promise<void> {
    const { engine, places } = this.world;
    for (const { agent } of places) {
      if (!call.legs.some(({ agentId, status }) => agentId === agent.id && status === 'wrapUp')) continue;
      const codes = agent.wrapUpCodes.map(({ id }) => id) as [string, ...string[]];
      const code = this.random.pick(codes);
      if (this.random.chance(0.9)) this.try('wrapUp', () => engine.calls.wrapUp(call.interactionId, agent.id, code));
      await this.pause();
    }
  }

  /** Time passes; now and then something breaks. */
  private async pause(longest = 12_000): Promise<void> {
    this.mishaps.happen();
    await this.wait(this.random.between(0, longest));
  }

  private async wait(ms: number): Promise<void> {
    await this.world.clock.advanceTo(this.world.clock.now() + ms);
  }

  /** What the contact center refuses did not happen. @returns did it */
  private try(what: string, work: () => unknown): boolean {
    try {
      work();
      this.scribe.note(what);
      return true;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.scribe.note(`${what} refused: ${error.message}`);
      return false;
    }
  }
}

type Phone = Workplace['browser']['tabs'][number]['phone'];
