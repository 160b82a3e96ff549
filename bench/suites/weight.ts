import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import budgets from '../budgets.json';
import type { Figure, Suite } from '../figure';
import { summarise } from '../summarise';

const RESOURCE = 'force-app/main/softphone/staticresources/WxccSoftphone';
const WIDGETS = 'dist/desktop-widget';

/** What is loaded in one language: the larger counts. */
const LANGUAGE = /\.(en|es)\.js$/;

const isShipped = (file: string): boolean => /\.(js|css|json|svg)$/.test(file);

interface Shipped {
  readonly file: string;
  readonly raw: number;
  readonly gzip: number;
}

function shippedIn(folder: string): readonly Shipped[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isShipped)
    .map((file) => {
      const content = readFileSync(path.join(folder, file));
      return { file, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
    });
}

const kib = (bytes: number): number => bytes / 1024;

/** All files together, of the languages the heavier one. */
function total(files: readonly Shipped[], size: (file: Shipped) => number): number {
  const spoken = files.filter(({ file }) => LANGUAGE.test(file));
  const perLanguage = ['en', 'es'].map((language) =>
    spoken.filter(({ file }) => file.includes(`.${language}.`)).reduce((sum, file) => sum + size(file), 0),
  );
  const rest = files.filter(({ file }) => !LANGUAGE.test(file)).reduce((sum, file) => sum + size(file), 0);
  return rest + Math.max(...perLanguage);
}

function figure(name: string, bytes: number, budget?: number): Figure {
  return summarise({ suite: 'weight', name, unit: 'KiB', ...(budget !== undefined && { budget }) }, [kib(bytes)]);
}

const each = (name: string, files: readonly Shipped[]): readonly Figure[] =>
  files.flatMap(({ file, raw, gzip }) => [figure(`${name}/${file}`, raw), figure(`${name}/${file}, gzip`, gzip)]);

const widgetBudget = (file: string): number => (file.includes('relay') ? budgets.relayKiB : budgets.panelKiB);

/** Sizes of what agents load, raw and gzip. They do not vary: one run each. */
export const measureWeight: Suite = () => {
  const [start, later, widgets] = [`${RESOURCE}/start`, `${RESOURCE}/later`, WIDGETS].map(shippedIn) as [
    readonly Shipped[],
    readonly Shipped[],
    readonly Shipped[],
  ];
  return [
    figure(
      'start/ all in, gzip',
      total(start, ({ gzip }) => gzip),
      budgets.startKiB,
    ),
    figure(
      'later/ all in, gzip',
      total(later, ({ gzip }) => gzip),
      budgets.laterKiB,
    ),
    ...widgets.map(({ file, gzip }) => figure(`${file} all in, gzip`, gzip, widgetBudget(file))),
    ...each('start', start),
    ...each('later', later),
    ...each('desktop', widgets),
  ];
};
