import { EngineError } from '../simulator/desktop/engine';
import type { DoorSetting } from '../simulator/org/engine';
import type { Random } from './createRandom';
import type { Stage } from './createStage';

/** What happened, in words short enough to read a hundred of them. */
export type Trace = string[];

/** Known to the sample org, known twice, unknown, withheld. */
const CALLERS: readonly [string, ...string[]] = ['+14155550123', '+14155550142', '+34911223344', ''];

const FAULTS: readonly [DoorSetting, ...DoorSetting[]] = [
  { lose: 'answer', times: 1 },
  { lose: 'request', times: 1 },
  { failure: { code: 'SERVER_ERROR', description: 'UNABLE_TO_LOCK_ROW' }, times: 2 },
  { latency: 9_000, times: 2 },
];

const DOORS = ['apex.saveCall', 'saveLog', 'searchAndScreenPop', 'getCallCenterSettings'] as const;

/** One schedule: some calls, played by an agent, a customer and bad luck. */
export class CallPlayer {
  readonly answered = new Set<string>();
  readonly trace: Trace = [];
  /** Interactions that were live, or just over, when the page went. */
  readonly reloaded = new Set<string>();
  private readonly stage: Stage;
  private readonly random: Random;

  constructor(stage: Stage, random: Random) {
    this.stage = stage;
    this.random = random;
  }

  async play(calls: number): Promise<void> {
    await this.stage.clock.settle();
    for (let count = 0; count < calls; count += 1) await this.playOne();
  }

  private async playOne(): Promise<void> {
    const { engine, agent } = this.stage;
    this.try('available', () => engine.agents.setState(agent.id, '0'));
    const from = this.random.pick(CALLERS);
    const call = engine.calls.enter({ from, target: { kind: 'agent', agentId: agent.id } });
    this.note(`call ${call.interactionId.slice(-4)} from ${from || 'withheld'}`);
    await this.pause();
    await this.ring(call.interactionId);
    await this.pause();
  }

  private async ring(id: string): Promise<void> {
    const { engine, agent } = this.stage;
    const fate = this.random.pick(['answer', 'answer', 'answer', 'answer', 'rona', 'abandon', 'decline']);
    if (fate === 'abandon') this.try('hangUp', () => engine.calls.hangUp(id));
    else if (fate === 'decline') this.try('decline', () => engine.calls.decline(id, agent.id));
    else if (fate === 'rona') await this.wait(25_000);
    else await this.talk(id);
  }

  private async talk(id: string): Promise<void> {
    const { engine, agent } = this.stage;
    if (!this.try('accept', () => engine.calls.accept(id, agent.id))) return;
    this.answered.add(id);
    await this.pause();
    for (let holds = this.random.between(0, 2); holds > 0; holds -= 1) {
      this.try('hold', () => engine.calls.hold(id, agent.id));
      await this.pause();
      this.try('resume', () => engine.calls.resume(id, agent.id));
      await this.pause();
    }
    const isOurs = this.random.chance(0.5);
    this.try(isOurs ? 'end' : 'hangUp', () => (isOurs ? engine.calls.end(id, agent.id) : engine.calls.hangUp(id)));
    await this.pause();
    const code = this.random.pick([agent.wrapUpCodes[0]?.id ?? '', agent.wrapUpCodes[1]?.id ?? '']);
    if (this.random.chance(0.9)) this.try('wrapUp', () => engine.calls.wrapUp(id, agent.id, code));
    else await this.wait(700_000);
  }

  /** Time passes; now and then something breaks. */
  private async pause(): Promise<void> {
    if (this.random.chance(0.3)) this.breakDoor();
    await this.wait(this.random.between(0, 12_000));
    if (this.random.chance(0.08)) this.reload();
  }

  private reload(): void {
    this.note('reload');
    this.stage.engine.listCalls().forEach(({ interactionId }) => this.reloaded.add(interactionId));
    this.stage.reload();
  }

  private breakDoor(): void {
    const door = this.random.pick(DOORS);
    const fault = this.random.pick(FAULTS);
    this.note(`${door} ${JSON.stringify(fault)}`);
    this.stage.org.door.set(door, fault);
  }

  private async wait(ms: number): Promise<void> {
    await this.stage.clock.advanceTo(this.stage.clock.now() + ms);
  }

  /** What the contact center refuses did not happen. @returns did it */
  private try(what: string, work: () => unknown): boolean {
    try {
      work();
      this.note(what);
      return true;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.note(`${what} refused: ${error.message}`);
      return false;
    }
  }

  private note(what: string): void {
    this.trace.push(`${new Date(this.stage.clock.now()).toISOString().slice(11, 23)} ${what}`);
  }
}
