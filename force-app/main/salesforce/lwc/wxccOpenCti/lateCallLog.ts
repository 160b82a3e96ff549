import { WxccError } from 'c/wxccBase';
import type { CallLog } from 'c/wxccCallLog';
import type { OpenCtiClient } from './openCtiClient';

/** What writes calls is not needed before the first one: the page is ready without it. */
async function loadCallLog(client: OpenCtiClient): Promise<CallLog> {
  try {
    const [{ createApexGateway }, { createCallLog }] = await Promise.all([
      import('c/wxccApex'),
      import('c/wxccCallLog'),
    ]);
    return createCallLog({ client, gateway: createApexGateway({ client }) });
  } catch {
    // Nothing was sent, so the outbox sends it again; the browser asks for a script that failed once more.
    throw new WxccError('unreachable', 'The script that writes calls could not be loaded', { method: 'import' });
  }
}

/** Apex with `saveLog` behind it, loaded with the first write. */
export function lateCallLog(client: OpenCtiClient): CallLog {
  let loading: Promise<CallLog> | undefined;
  const load = async (): Promise<CallLog> => {
    try {
      return await (loading ??= loadCallLog(client));
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return {
    save: async (request, beforeSend) => (await load()).save(request, beforeSend),
  };
}
