/** One measured thing. */
export interface Figure {
  /** Group in the tables of docs/performance.md. */
  readonly suite: SuiteName;
  readonly name: string;
  /** `ms`, `KiB`, `requests`, … */
  readonly unit: string;
  readonly median: number;
  /** 95th percentile, nearest rank. */
  readonly p95: number;
  readonly runs: number;
  /** What it may be at most, where an aim is set: compared with the median, or with `p95` where `budgetOf` says so. */
  readonly budget?: number;
  readonly budgetOf?: 'median' | 'p95';
}

export type SuiteName =
  'readiness' | 'reaction' | 'roundTrips' | 'weight' | 'native' | 'endurance' | 'scale' | 'throughput';

/** What a group is measured with. */
export interface BenchOptions {
  /** Repetitions of whatever varies. */
  readonly runs: number;
  /** Calls of the endurance run. */
  readonly calls: number;
  /** Tells how far a long run has come. */
  readonly progress: (line: string) => void;
}

export type Suite = (options: BenchOptions) => Promise<readonly Figure[]> | readonly Figure[];
