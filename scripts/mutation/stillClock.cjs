// A test that measures time fails on a busy machine whatever the mutant: here no time passes, so that only what hangs is noticed.
const now = Date.now();
Date.now = () => now;
