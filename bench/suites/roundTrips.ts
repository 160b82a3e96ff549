import { openStage } from '../../tests/browser/support/openStage';
import budgets from '../budgets.json';
import type { Figure, Suite } from '../figure';
import { measureRoundTrips } from '../measureRoundTrips';
import { PLAYED_CALLS } from '../playedCalls';
import { summarise } from '../summarise';

type Kind = keyof typeof budgets.roundTrips;

/** What a call asks of Salesforce, counted at the simulated org's door. Counts do not vary: one run each. */
export const measureCalls: Suite = async ({ progress }) => {
  const stage = await openStage();
  const figures: Figure[] = [];
  try {
    for (const [name, call] of Object.entries(PLAYED_CALLS)) {
      progress(`round trips: ${name}`);
      const { requests, serial } = await measureRoundTrips(stage, call);
      const budget = budgets.roundTrips[name as Kind];
      const head = { suite: 'roundTrips', unit: 'round trips' } as const;
      figures.push(summarise({ ...head, name, budget: budget.requests }, [requests]));
      figures.push(summarise({ ...head, name: `${name}: in series`, budget: budget.serial }, [serial]));
    }
  } finally {
    await stage.close();
  }
  return figures;
};
