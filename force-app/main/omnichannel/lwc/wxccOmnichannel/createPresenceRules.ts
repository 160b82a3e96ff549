import type { OmniChannelSettings } from 'c/wxccDefinition';
import { SETTING_ITEMS as ITEM } from 'c/wxccDefinitionItems';
import type { CodeEntry } from 'c/wxccDesktop';
import type { PresenceStatus } from 'c/wxccSalesforce';
import { matchName } from './matchName';
import type { NamedEntry } from './matchName';
import type { PresenceProblem } from './presenceProblem';
import type { PresenceRules } from './presenceRules';
import { AVAILABLE, RONA } from './presenceState';
import type { PresenceSide } from './presenceState';

export interface PresenceRulesOptions {
  readonly settings: OmniChannelSettings;
  /** Those the agent has. */
  readonly statuses: readonly PresenceStatus[];
  /** The agent's idle codes. */
  readonly codes: readonly CodeEntry[];
  /** Told of each name that needs an administrator's eye, as often as it is met. */
  readonly report: (problem: PresenceProblem) => void;
}

/** Not in any list of codes, but states all the same, under these names. */
const STATES: readonly NamedEntry[] = [
  { id: AVAILABLE, names: ['Available'] },
  { id: RONA, names: ['RONA'] },
];

interface Pair {
  readonly status: string;
  readonly code: string;
}

class NamedRules implements PresenceRules {
  readonly writesOmni: boolean;
  readonly writesWebex: boolean;
  readonly busyStatus?: string;
  readonly workCode?: string;
  private readonly options: PresenceRulesOptions;
  private readonly entries: Readonly<Record<PresenceSide, readonly NamedEntry[]>>;
  private readonly pairs: readonly Pair[];

  constructor(options: PresenceRulesOptions) {
    this.options = options;
    const { settings, statuses, codes } = options;
    this.entries = {
      omni: statuses.map(({ id, label, apiName }) => ({ id, names: [label, apiName] })),
      webex: [...STATES, ...codes.map(({ id, name }) => ({ id, names: [name] }))],
    };
    this.writesOmni = settings.enabled && settings.omniFollowsWebex;
    this.writesWebex = settings.enabled && settings.webexFollowsOmni;
    this.pairs = settings.pairs.flatMap((pair) => this.readPair(pair));
    const busy = this.writesOmni ? this.named('omni', settings.statusDuringCall, ITEM.omniStatusDuringCall) : undefined;
    const work = this.writesWebex
      ? this.named('webex', settings.idleCodeDuringWork, ITEM.idleCodeDuringWork)
      : undefined;
    if (busy !== undefined) this.busyStatus = busy;
    // Available would be the opposite of what work asks for.
    if (work !== undefined && work !== AVAILABLE && work !== RONA) this.workCode = work;
  }

  statusOf(codeId: string): string | undefined {
    const pair = this.pairs.find(({ code }) => code === codeId);
    return pair ? pair.status : this.sameName('webex', codeId);
  }

  codeOf(statusId: string): string | undefined {
    const pair = this.pairs.find(({ status }) => status === statusId);
    return pair ? pair.code : this.sameName('omni', statusId);
  }

  private readPair({ status, idleCode }: { readonly status: string; readonly idleCode: string }): readonly Pair[] {
    const [left, right] = [
      this.named('omni', status, ITEM.presencePairs),
      this.named('webex', idleCode, ITEM.presencePairs),
    ];
    return left === undefined || right === undefined ? [] : [{ status: left, code: right }];
  }

  /** A name of the definition. Blank names nothing. */
  private named(
    side: PresenceSide,
    name: string,
    { paths: [path = ''] }: { paths: readonly string[] },
  ): string | undefined {
    return name.trim() === '' ? undefined : this.find(side, [name], path);
  }

  /** What is called the same on the other side. */
  private sameName(from: PresenceSide, id: string): string | undefined {
    const names = this.entries[from].find((entry) => entry.id === id)?.names.filter((name) => name !== '') ?? [];
    return names.length === 0 ? undefined : this.find(from === 'webex' ? 'omni' : 'webex', names, '');
  }

  /** By the first of the names that is there. @param path of the item that says the name */
  private find(side: PresenceSide, names: readonly string[], path: string): string | undefined {
    const matches = names.map((name) => ({ name, match: matchName(name, this.entries[side]) }));
    const found =
      matches.find(({ match }) => match.kind === 'exact') ?? matches.find(({ match }) => match.kind === 'near');
    const { name, match } = found ?? matches[0] ?? { name: '', match: { kind: 'unknown' as const } };
    // A missed contact has a status only where somebody wants one.
    if (match.kind === 'unknown' && !(path === '' && name === 'RONA')) {
      this.options.report({ side, name, kind: 'unknown', meant: match.suggestion ?? '', path });
    } else if (match.kind === 'near') this.options.report({ side, name, kind: 'near', meant: match.name, path });
    return match.kind === 'unknown' ? undefined : match.id;
  }
}

/**
 * The definition's names as ids of this agent's statuses and codes: `presencePairs` first, then equal names. Names are
 * compared exactly, then in any case; what fits only so, or not at all, is reported.
 */
export function createPresenceRules(options: PresenceRulesOptions): PresenceRules {
  return new NamedRules(options);
}
