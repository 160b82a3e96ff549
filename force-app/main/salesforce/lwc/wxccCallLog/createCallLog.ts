import { isWxccError } from 'c/wxccBase';
import type { ApexGateway } from 'c/wxccApex';
import { createApexCallLog } from './apexCallLog';
import type { CallLog } from './callLog';
import type { RecordSaver } from './recordSaver';
import { createSaveLogCallLog } from './saveLogCallLog';
import { withSeparateTask } from './withSeparateTask';

/** The class cannot be loaded, which only `runApex` itself says. A refused object or field names its action instead. */
const isWithoutApex = (error: unknown): boolean =>
  (isWxccError(error, 'notPermitted') && error.details.method === 'runApex') || isWxccError(error, 'notSupported');

/**
 * The call log: by Apex, exactly once; where there is a `client`, by `saveLog` for agents who lack the Apex class. That is
 * asked once a page: a permission given later works after a reload.
 */
export function createCallLog(options: CallLogOptions): CallLog {
  return withSeparateTask(chooseCallLog(options));
}

interface CallLogOptions {
  readonly gateway: ApexGateway;
  /** Left out: there is no other way than Apex, and an agent who lacks the class cannot log. */
  readonly client?: RecordSaver;
}

function chooseCallLog({ gateway, client }: CallLogOptions): CallLog {
  const apex = createApexCallLog({ gateway });
  if (!client) return apex;
  const saveLog = createSaveLogCallLog({ client });
  let hasApex = true;
  return {
    async save(request, beforeSend) {
      if (!hasApex) return saveLog.save(request, beforeSend);
      try {
        return await apex.save(request, beforeSend);
      } catch (error) {
        if (!isWithoutApex(error)) throw error;
        hasApex = false;
        return saveLog.save(request, beforeSend);
      }
    },
  };
}
