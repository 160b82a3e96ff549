import type { Figure, SuiteName } from './figure';

/** Where and of what the figures are. */
export interface Measured {
  readonly machine: string;
  /** Of the code, short. */
  readonly commit: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly figures: readonly Figure[];
}

const TITLES: Readonly<Record<SuiteName, string>> = {
  readiness: 'From opening the page to ready',
  reaction: 'From a cause to its effect, inside our code',
  roundTrips: 'Round trips to Salesforce of a call',
  weight: 'What is loaded',
  native: 'Without Open CTI',
  endurance: 'Many calls in one page',
  scale: 'Cost of one, when there are many',
  throughput: 'How much in a second',
};

export const isOver = ({ budget, budgetOf = 'median', ...figure }: Figure): boolean =>
  budget !== undefined && figure[budgetOf] > budget;

function aim(figure: Figure): string {
  if (figure.budget === undefined) return '';
  const of = figure.budgetOf === 'p95' ? ' at p95' : '';
  return `${figure.budget}${of}${isOver(figure) ? ' **missed**' : ''}`;
}

const row = (figure: Figure): string => {
  const { name, median, p95, unit, runs } = figure;
  return `| ${name} | ${median} | ${p95} | ${unit} | ${runs} | ${aim(figure)} |`;
};

/** A suite's table in Markdown, under its title and where it was measured. */
function table(suite: SuiteName, { machine, commit, date, figures }: Measured): string {
  const head = [
    '| what | median | 95th percentile | unit | runs | at most |',
    '| --- | ---: | ---: | --- | ---: | --- |',
  ];
  const rows = figures.filter((figure) => figure.suite === suite).map(row);
  const where = `Measured on ${date}, commit \`${commit}\`, on ${machine}.`;
  return [`### ${TITLES[suite]}`, '', where, '', ...head, ...rows].join('\n');
}

/** The same for a terminal, a line a figure. */
export function writeLines({ figures }: Pick<Measured, 'figures'>): readonly string[] {
  const width = Math.max(0, ...figures.map(({ name }) => name.length));
  return figures.map((figure) => {
    const { name, median, p95, unit, runs, budget } = figure;
    const limit = budget === undefined ? '' : `   at most ${aim(figure).replaceAll('*', '')}`;
    return `${name.padEnd(width)} ${String(median).padStart(10)} ${unit}   p95 ${p95}   ${runs} runs${limit}`;
  });
}

const START = '<!-- npm run bench writes from here -->';
const END = '<!-- to here -->';

const titleOf = (section: string): string => section.slice('### '.length).split('\n', 1)[0] ?? '';

/**
 * Puts the tables of what was measured between the two marks; those of other suites stay as they were measured before.
 * @throws when the page has no marks
 */
export function intoPage(page: string, measured: Measured): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error('The page has no place for the tables.');
  const there = page.slice(start + START.length, end).split(/^(?=### )/m);
  const old = new Map(there.map((section) => [titleOf(section), section.trim()]));
  const isMeasured = (suite: SuiteName): boolean => measured.figures.some((figure) => figure.suite === suite);
  const sections = (Object.keys(TITLES) as SuiteName[]).flatMap((suite) =>
    isMeasured(suite) ? [table(suite, measured)] : (old.get(TITLES[suite]) ?? []),
  );
  return `${page.slice(0, start + START.length)}\n\n${sections.join('\n\n')}\n\n${page.slice(end)}`;
}
