import type { LightningElement } from 'lwc';

/** Fetches a component's module: `() => import('c/wxcc…')`. */
export type LoadComponent = () => Promise<{ readonly default: typeof LightningElement }>;
