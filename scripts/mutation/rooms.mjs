const LWC = 'force-app/main';
/** By room: what is mutated, and which tests have to notice. Types, lists of names and re-exports hold nothing to mutate. */
export const ROOMS = {
  outbox: { code: `${LWC}/salesforce/lwc/wxccOutbox`, tests: [`${LWC}/salesforce/lwc/wxccOutbox/__tests__/*.test.ts`] },
  tabs: {
    code: `${LWC}/tabs/lwc/wxccTabs`,
    tests: ['phoneLock', 'heartbeatLock', 'tabLeader', 'tabFollower', 'tabLine', 'tabLineMessages'].map(
      (name) => `tests/contract/${name}.test.ts`,
    ),
  },
  mapping: {
    code: `${LWC}/definition/lwc/wxccMapping`,
    tests: [`${LWC}/definition/lwc/wxccMapping/__tests__/*.test.ts`],
  },
  calls: {
    code: `${LWC}/call/lwc/wxccCallSession`,
    tests: [`${LWC}/call/lwc/wxccCallSession/__tests__/*.test.ts`],
  },
  log: {
    code: `${LWC}/salesforce/lwc/wxccCallLog`,
    tests: [`${LWC}/salesforce/lwc/wxccCallLog/__tests__/*.test.ts`],
  },
  bridge: { code: `${LWC}/desktop/lwc/wxccDesktop`, tests: [`${LWC}/desktop/lwc/wxccDesktop/__tests__/*.test.ts`] },
};
