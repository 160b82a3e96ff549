import { isWxccError } from 'c/wxccBase';
import type { Notice } from 'c/wxccBase';
import type { DesktopCommands, DesktopPort } from 'c/wxccDesktop';

export interface DesktopAskOptions {
  readonly desktop: DesktopPort;
  readonly onRefused: (notice: Notice) => void;
  readonly onError: (error: unknown) => void;
}

/** Asks the Desktop; a refusal becomes a notice. The same thing again, while the first has no answer, is not asked. */
export type DesktopAsk = <C extends keyof DesktopCommands>(command: C, args: DesktopCommands[C]) => Promise<void>;

/** What the Desktop said, or our own code when it said nothing. */
const reasonOf = (error: unknown): string =>
  isWxccError(error) ? String(error.details.reason ?? error.code) : 'unexpected';

export function createDesktopAsk({ desktop, onRefused, onError }: DesktopAskOptions): DesktopAsk {
  const underWay = new Set<string>();
  return async (command, args) => {
    const key = JSON.stringify([command, args]);
    if (underWay.has(key)) return;
    underWay.add(key);
    try {
      await desktop.request(command, args);
    } catch (error) {
      onError(error);
      const interaction = 'interactionId' in args ? { interactionId: args.interactionId } : {};
      const params = { command, reason: reasonOf(error) };
      onRefused({ severity: 'error', code: 'commandRefused', params, ...interaction });
    } finally {
      underWay.delete(key);
    }
  };
}
