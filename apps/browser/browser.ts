export * from './broadcastTabChannel';
export * from './choosePhoneLock';
export * from './cryptoIds';
export * from './pageVisibility';
export * from './systemClock';
export * from './webPhoneLock';
