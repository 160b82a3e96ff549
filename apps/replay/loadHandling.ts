/**
 * Loads what the phone loads on demand. On a virtual clock hours pass in no time, but a file is still read in real time: what
 * comes meanwhile would find nothing that handles it.
 */
export async function loadHandling(): Promise<void> {
  await Promise.all([
    import('c/wxccDefinition'),
    import('c/wxccCallHandling'),
    import('c/wxccOutdial'),
    import('c/wxccOmnichannel'),
    import('c/wxccScreenpop'),
    import('c/wxccApex'),
    import('c/wxccCallLog'),
  ]);
}
