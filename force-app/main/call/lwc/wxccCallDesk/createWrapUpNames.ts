import { isRecord } from 'c/wxccBase';
import type { WrapUpReason } from 'c/wxccBase';
import type { DesktopPort } from 'c/wxccDesktop';

/** Names of wrap-up reasons. */
export interface WrapUpNames {
  /** As far as known now: the id alone when its name is not. */
  known(id: string): WrapUpReason;
  /** Asks the Desktop when the name is not known. Never rejects: at worst there is no name. */
  find(id: string): Promise<WrapUpReason>;
}

function nameIn(codes: unknown, id: string): string | undefined {
  if (!Array.isArray(codes)) return undefined;
  const found = (codes as unknown[]).filter(isRecord).find((code) => String(code.id) === id);
  return typeof found?.name === 'string' && found.name !== '' ? found.name : undefined;
}

/** The agent's own list first; tenants with many codes page theirs, so that it may lack one. */
export function createWrapUpNames(desktop: DesktopPort, onError: (error: unknown) => void): WrapUpNames {
  const found = new Map<string, string>();
  const nameOf = (id: string): string | undefined => found.get(id) ?? nameIn(desktop.agent.value?.wrapUpCodes, id);
  const known = (id: string): WrapUpReason => {
    const name = nameOf(id);
    return name === undefined ? { id } : { id, name };
  };
  const ask = async (id: string): Promise<void> => {
    try {
      const name = nameIn(await desktop.request('fetchCodes', { workType: 'WRAP_UP_CODE' }), id);
      if (name !== undefined) found.set(id, name);
    } catch (error) {
      onError(error);
    }
  };
  return {
    known,
    async find(id) {
      if (nameOf(id) === undefined) await ask(id);
      return known(id);
    },
  };
}
