import { OrgProblem } from './createSf.mjs';
import { target } from './query.mjs';

const MY_DOMAIN = /^https:\/\/([\w-]+)((?:\.[\w-]+)?)\.my\.salesforce\.com\/?$/;

/**
 * The two origins that the Webex side has to know.
 * @param {string} instanceUrl of `sf org display`, for example `https://acme--box.sandbox.my.salesforce.com`
 * @returns {{ lightning: string, page: string }}
 * @throws OrgProblem for an address that is no My Domain
 */
export function originsOf(instanceUrl) {
  const found = MY_DOMAIN.exec(instanceUrl);
  if (!found)
    throw new OrgProblem(
      `${instanceUrl} is no address of the form https://MYDOMAIN.my.salesforce.com. Look at Setup › My Domain.`,
    );
  const [, name, partition] = found;
  return {
    lightning: `https://${name}${partition}.lightning.force.com`,
    page: `https://${name}--c${partition}.vf.force.com`,
  };
}

/** `addresses`: what Control Hub and the desktop layout ask for. */
export async function addresses({ sf, options, print }) {
  const standIn = { instanceUrl: 'https://mydomain.my.salesforce.com' };
  const { instanceUrl } = await sf.ask(standIn, 'org', 'display', ...target(options.org));
  const { lightning, page } = originsOf(instanceUrl);
  print('For the allow-list in Control Hub, both:');
  print(`    ${lightning}`);
  print(`    ${page}`);
  print('For the desktop layout:');
  print(`    npm run wxcc -- layout YOURS.json --widget-url https://… --softphone-origin ${page} -o NEW.json`);
}
