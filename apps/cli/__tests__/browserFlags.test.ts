import { BROWSER_FLAGS, shellFlags } from '../browserFlags';

describe('the flags for --opencti-script', () => {
  it('quotes for a shell what has blanks, and only that', () => {
    expect(shellFlags()).toBe(
      '--host-resolver-rules="MAP *.force.com 127.0.0.1, MAP *.localhost 127.0.0.1" --ignore-certificate-errors --no-proxy-server',
    );
  });

  it('hands the same to a program without a shell', () => {
    expect(BROWSER_FLAGS.join(' ')).toBe(shellFlags().replaceAll('"', ''));
  });
});
