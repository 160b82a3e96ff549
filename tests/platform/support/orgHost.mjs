// `npm run org` in one process for many runs: loading Salesforce's library anew for each would cost a second every time.
import { runOrg } from '../../../scripts/org.mjs';

/** A CLI that writes down what it was asked, and answers queries from a table of regular expressions. */
const createFakeCli = (answers, calls) => async (args) => {
  if (args[0] === '--version') return { code: 0, text: '' };
  calls.push(args);
  const [, answer = { result: { records: [] } }] =
    Object.entries(answers).find(([pattern]) => new RegExp(pattern).test(args.join(' '))) ?? [];
  return { code: answer.code ?? 0, text: args.includes('--json') ? JSON.stringify(answer) : '' };
};

const noCli = async () => ({ code: null, text: '' });

async function answer({ args, answers }) {
  const lines = { out: [], error: [], calls: [] };
  const code = await runOrg(args, {
    print: (line) => lines.out.push(line),
    complain: (line) => lines.error.push(line),
    build: async () => lines.out.push('(built)'),
    execute: answers ? createFakeCli(answers, lines.calls) : noCli,
  }).catch((failure) => {
    lines.error.push(failure.stack);
    return 1;
  });
  process.send({ code, out: lines.out.join('\n'), error: lines.error.join('\n'), calls: lines.calls });
}

process.on('message', (request) => void answer(request));
