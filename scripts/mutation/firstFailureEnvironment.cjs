// A mutant is noticed by the first test that fails. Under it no further test is played: those that would wait for ever cost the
// most time, and tell nothing new. Without a mutant, when Stryker looks which test plays what, all are.
const { TestEnvironment } = require('jest-environment-node');
const { mixinJestEnvironment } = require('@stryker-mutator/jest-runner');

/** All test files of a mutant run in one process, one after the other. */
let noticed;
const mutant = () => process.env.__STRYKER_ACTIVE_MUTANT__;

class FirstFailureEnvironment extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (mutant() === undefined) return;
    if (name === 'test_done' && test.errors.length > 0) noticed = mutant();
    if (name === 'test_start' && noticed === mutant()) test.mode = 'skip';
  }
}

module.exports = mixinJestEnvironment(FirstFailureEnvironment);
