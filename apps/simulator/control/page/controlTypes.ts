import type {
  AgentProfile,
  AuxCode,
  Call,
  EngineSettings,
  EntryPoint,
  FlowVariable,
  Queue,
} from '../../desktop/engine';
import type { CallerNumbers, Scenario } from '../scenarios';

export interface AgentRow extends Pick<AgentProfile, 'id' | 'name' | 'userName' | 'wrapUpCodes'> {
  readonly isSignedIn: boolean;
  readonly hasStation: boolean;
  readonly state: string;
  readonly stateName: string;
  readonly auxCodeId: string | null;
  readonly since: number | null;
  readonly idleCodes: readonly AuxCode[];
}

export interface CallRow extends Omit<Call, 'legs' | 'target'> {
  readonly agentId: string | null;
  readonly legState: string;
  readonly isHeld: boolean;
}

/** The answer of `GET /simulator/api/contact-center`. */
export interface Center {
  readonly agents: readonly AgentRow[];
  readonly calls: readonly CallRow[];
  readonly queues: readonly Queue[];
  readonly entryPoints: readonly EntryPoint[];
  readonly settings: EngineSettings;
  readonly numbers: CallerNumbers;
  readonly scenarios: readonly Scenario[];
  readonly sampleVariables: readonly FlowVariable[];
}
