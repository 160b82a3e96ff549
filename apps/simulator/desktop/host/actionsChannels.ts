/** What a listener of a channel gets. The SDK puts its request's id last in `args`. */
export interface ChannelMessage {
  readonly args: readonly unknown[];
  readonly meta: { argsCount: number; sourcesCount: number; destinationsCount: number };
}

export interface ChannelSource {
  readonly actionName: string;
  send(...args: unknown[]): void;
}

type Listener = (message: ChannelMessage) => void;

export interface ChannelDestination {
  readonly actionName: string;
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
  removeAllListeners(): void;
}

/** Named channels that the host and every widget share; the SDK's `actions` module speaks through them. */
export interface ActionsChannels {
  createSource(name: string): ChannelSource;
  createDestination(name: string): ChannelDestination;
  getSourceChannelsCount(name: string): number;
  getDestinationChannelsCount(name: string): number;
}

interface Channel {
  sources: number;
  readonly destinations: Set<Listener>[];
}

function createDestination(actionName: string, channel: Channel): ChannelDestination {
  const listeners = new Set<Listener>();
  channel.destinations.push(listeners);
  return {
    actionName,
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    removeAllListeners: () => listeners.clear(),
  };
}

function createSource(actionName: string, channel: Channel): ChannelSource {
  channel.sources += 1;
  const send = (...args: unknown[]): void => {
    const meta = {
      argsCount: args.length,
      sourcesCount: channel.sources,
      destinationsCount: channel.destinations.length,
    };
    for (const listeners of [...channel.destinations]) for (const listener of [...listeners]) listener({ args, meta });
  };
  return { actionName, send };
}

export function createActionsChannels(): ActionsChannels {
  const channels = new Map<string, Channel>();
  const channel = (name: string): Channel => {
    const found = channels.get(name) ?? { sources: 0, destinations: [] };
    channels.set(name, found);
    return found;
  };
  return {
    createSource: (name) => createSource(name, channel(name)),
    createDestination: (name) => createDestination(name, channel(name)),
    getSourceChannelsCount: (name) => channel(name).sources,
    getDestinationChannelsCount: (name) => channel(name).destinations.length,
  };
}

/** Host's side of a request/response pair: what comes on `<name>/Req` is answered on `<name>/Res` with the same id. */
export function answerRequests(
  channels: ActionsChannels,
  name: string,
  answer: (args: readonly unknown[]) => unknown,
): void {
  const response = channels.createSource(`${name}/Res`);
  channels.createDestination(`${name}/Req`).addListener(({ args }) => {
    const id = args[args.length - 1];
    response.send(answer(args.slice(0, -1)), id);
  });
}
