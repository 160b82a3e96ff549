// A real browser on a busy machine is late once in some hundred tests. A test that fails is played once more, whole and with
// the same checks; what failed first is printed, and `npm test` names every test that needed its second try.
import { jest } from '@jest/globals';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
