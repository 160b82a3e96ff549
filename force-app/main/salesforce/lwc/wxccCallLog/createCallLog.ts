import { isWxccError } from 'c/wxccBase';
import type { ApexGateway } from 'c/wxccApex';
import { createApexCallLog } from './apexCallLog';
import type { CallLog } from './callLog';
import type { OpenCtiClient } from 'c/wxccSalesforce';
import { createSaveLogCallLog } from './saveLogCallLog';
import { withSeparateTask } from './withSeparateTask';

/** The class cannot be loaded, which only `runApex` itself says. A refused object or field names its action instead. */
const isWithoutApex = (error: unknown): boolean =>
  (isWxccError(error, 'notPermitted') && error.details.method === 'runApex') || isWxccError(error, 'notSupported');

/**
 * The call log: by Apex, exactly once; by `saveLog` for agents who lack the Apex class. That is asked once a page: a
 * permission given later works after a reload.
 */
export function createCallLog(options: CallLogOptions): CallLog {
  return withSeparateTask(chooseCallLog(options));
}

interface CallLogOptions {
  readonly gateway: ApexGateway;
  readonly client: Pick<OpenCtiClient, 'saveLog'>;
}

function chooseCallLog(options: CallLogOptions): CallLog {
  const apex = createApexCallLog(options);
  const saveLog = createSaveLogCallLog(options);
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
