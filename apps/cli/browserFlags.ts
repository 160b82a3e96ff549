/**
 * Flags of Chromium and Chrome for `--opencti-script`: where Salesforce's host names are, and to accept a certificate that
 * was made a moment ago. Each is one argument, without a shell's quotes.
 */
export const BROWSER_FLAGS: readonly string[] = [
  '--host-resolver-rules=MAP *.force.com 127.0.0.1, MAP *.localhost 127.0.0.1',
  '--ignore-certificate-errors',
  '--no-proxy-server',
];

/** The same for a shell. */
export const shellFlags = (): string =>
  BROWSER_FLAGS.map((flag) => (flag.includes(' ') ? flag.replace(/=(.*)$/, '="$1"') : flag)).join(' ');
