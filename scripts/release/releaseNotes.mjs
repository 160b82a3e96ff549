/**
 * The text that lies beside the files: what each is, in the order of their use.
 * @param {{ version: string, apiVersion: string, tests: string[] }} release
 */
export const releaseNotes = ({
  version,
  apiVersion,
  tests,
}) => `Webex Contact Center for Salesforce, the open softphone, ${version}

What lies here, in the order you use it (the whole way: docs/admin-guide.md, docs/es/guia-admin.md):

  wxcc-core-${version}.zip         Salesforce, metadata format, API ${apiVersion}. Deploy it first, as one package.
  wxcc-console-app-${version}.zip  Salesforce: app, utility bar, Task layout, report. Deploy it second, or leave it out
                             and add the softphone to your own console app.
  WxccOpenSoftphone.xml      Salesforce: Setup, Call Centers, Import.
  wxcc-setup-${version}.zip        The same call center for deployment instead of import. Use one of the two, never both.
  wxcc-omni-channel-${version}.zip Salesforce, only for Omni-Channel: the class sfdcOmniChannel. Who used Cisco's first
                             connector has that class already: leave this out.
  wxcc-recording-${version}.zip    Salesforce, only for call recordings: credentials for your Webex integration. Deploy it once,
                             after the core; what you enter in them is yours.
  wxcc-timeline-${version}.zip     Salesforce, only for call recordings: the action "Play recording" for your Task layout, so that a
                             recording plays from the activity timeline. Deploy it after the core.
  wxcc-dial-${version}.zip         Salesforce, only without Open CTI: the action "Call with Webex" for your layouts of accounts, cases,
                             contacts and leads. Deploy it after the core.
  wxcc-relay.js              Put these two on an https host of yours, in a folder of their version (…/${version}/),
  wxcc-panel.js              sent as JavaScript and with Access-Control-Allow-Origin: *
  desktop-layout.json        Webex: a desktop layout with both widgets and places to fill in. To merge them into a
                             layout you have: npm run wxcc -- layout YOURS.json --widget-url … --softphone-origin …
  wxcc-uninstall-${version}.zip    Salesforce: deletes every component of the zips, except the class sfdcOmniChannel. The same files are in uninstall/.
  SHA256SUMS                 check with: sha256sum --check --ignore-missing SHA256SUMS
  LICENSE, THIRD_PARTY_NOTICES

Deploying to production runs tests. Choose "run specified tests" and name ours, so that nothing of yours is run:

  ${tests.join(',')}

Before wxcc-uninstall: take users out of the call center, unassign the permission sets Wxcc_…, give profiles
another Task layout, take our components off your own pages, and delete scheduled jobs of WxccCallKeyPurge. Values in
the fields Wxcc_… of Task and Event are lost: export them first (docs/admin-guide.md, "Uninstall").
`;
