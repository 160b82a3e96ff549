import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sendFile } from '../desktop/server/staticFiles';
import type { Org, OrgUser } from '../org/engine';
import { readCookie } from '../server/cookies';
import { createRoutes } from '../server/routes';
import type { RouteCall } from '../server/routes';
import type { Site } from '../server/site';
import type { MergeContext } from './mergeFields';
import { renderPage } from './renderPage';

export interface SoftphoneSiteDeps {
  readonly org: Org;
  /** The repository. */
  readonly root: string;
  /** A user's own copy of Salesforce's script; our clean-room one when left out. */
  readonly openCtiScript?: string;
  /** Origin of the Lightning page, the only one that may frame the softphone. */
  readonly orgOrigin: () => string;
}

/** Cookie that says who is logged in on this host, as Salesforce's `sid`. */
export const SESSION_COOKIE = 'sid';

const RESOURCE = 'force-app/main/softphone/staticresources/WxccSoftphone';
const PAGE = 'force-app/main/softphone/pages/WxccSoftphone.page';
/** Salesforce puts the resource's time stamp here so that caches notice a new version; ours are never cached. */
const STAMP = '1';
const ORG_ID = '00D5g000000AcmeEAC';

function urlFor(target: string, file: string): string {
  const [kind, name] = target.split('.');
  return kind === 'Asset' ? `/slds/${file}` : `/resource/${STAMP}/${name}/${file}`;
}

function contextFor(user: OrgUser): MergeContext {
  const globals = {
    'User.Id': user.Id,
    'User.Name': user.Name ?? '',
    'User.LanguageLocaleKey': user.LanguageLocaleKey ?? 'en_US',
    'User.TimeZoneSidKey': user.TimeZoneSidKey ?? 'America/Los_Angeles',
    'Organization.Id': ORG_ID,
  };
  return { globals, urlFor };
}

/** As Salesforce's frontdoor: takes the session over to this host and goes on to the page. */
function frontdoor({ url, response }: RouteCall): void {
  const target = url.searchParams.get('retURL') ?? '';
  const location = /^\/(?![/\\])/.test(target) ? target : '/apex/WxccSoftphone';
  const user = encodeURIComponent(url.searchParams.get('sid') ?? '');
  response.writeHead(302, { location, 'set-cookie': `${SESSION_COOKIE}=${user}; Path=/; HttpOnly; SameSite=Lax` });
  response.end();
}

/** The Visualforce origin: the package's page and static resource, and Salesforce's script. */
export function createSoftphoneSite({ org, root, openCtiScript, orgOrigin }: SoftphoneSiteDeps): Site {
  const userOf = ({ request }: RouteCall): OrgUser => {
    const id = readCookie(request, SESSION_COOKIE);
    return org.users.find((user) => user.Id === id) ?? org.user;
  };
  const page = (call: RouteCall): void => {
    // As Salesforce does with whoever has no session any more.
    if (org.session.isOver) return void call.response.writeHead(302, { location: '/login' }).end();
    const html = renderPage(readFileSync(path.join(root, PAGE), 'utf8'), contextFor(userOf(call)));
    call.response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `frame-ancestors ${orgOrigin()}`,
    });
    call.response.end(html);
  };
  const script = openCtiScript ?? path.join(root, 'dist/simulator/opencti_min.js');
  const slds = path.join(root, 'node_modules/@salesforce-ux/design-system');
  return createRoutes({
    'GET /secur/frontdoor.jsp': frontdoor,
    'GET /apex/WxccSoftphone': page,
    'HEAD /apex/WxccSoftphone': page,
    [`GET /resource/:stamp/WxccSoftphone/*`]: ({ response, params }) =>
      sendFile(response, path.join(root, RESOURCE), params.rest ?? ''),
    'GET /support/api/:version/lightning/opencti_min.js': ({ response }) =>
      sendFile(response, path.dirname(script), path.basename(script)),
    // Without it every icon drawn would fetch and read the whole sprite again, as it does not with Salesforce.
    'GET /slds/*': ({ response, params }) => sendFile(response, slds, params.rest ?? '', true),
  });
}
