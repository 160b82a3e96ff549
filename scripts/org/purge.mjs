// The nightly purge of old call keys. No package may schedule a job when it is installed, so the verbs that deploy do it.
import { runApex } from './runApex.mjs';

/** As in WxccCallKeyPurge; not named by the class, which an org may not have yet. */
const JOB = 'Webex Contact Center: purge call keys';

const startPurge = (context) => runApex(context, ['WxccCallKeyPurge.scheduleDaily();']);

const stopPurge = (context) =>
  runApex(context, [
    `for (CronTrigger job : [SELECT Id FROM CronTrigger WHERE CronJobDetail.Name = '${JOB}']) {`,
    '    System.abortJob(job.Id);',
    '}',
  ]);

/** `purge [--remove]`: each night, or no longer. */
export const purge = (context) => (context.options.remove ? stopPurge(context) : startPurge(context));

/**
 * A scheduled job locks its class, and Salesforce then refuses to change it: the purge is stopped before something is deployed
 * and started afterwards, the first time as well.
 * @param {object} context of a verb
 * @param {() => Promise<void>} work deploys or installs the core
 */
export async function whilePurgeRests(context, work) {
  await stopPurge(context);
  try {
    await work();
  } catch (error) {
    context.print('The nightly purge of call keys is stopped. Start it again with: npm run org -- purge');
    throw error;
  }
  await startPurge(context);
}
