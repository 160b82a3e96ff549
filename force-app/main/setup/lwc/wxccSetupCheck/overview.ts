import type { Light, SetupFinding } from './setupFinding';

/** "Can my agents take calls now?" */
export interface Overview {
  readonly light: Light;
  /** `answerNo`: not · `answerBut`: yes, with something amiss · `answerYes`: yes · `answerLook`: nobody could read enough. */
  readonly answer: 'answerNo' | 'answerBut' | 'answerYes' | 'answerLook';
  /** How many findings of each kind. */
  readonly counts: Readonly<Record<Light, number>>;
}

/** Without these being read, a green answer would be a guess. */
const ESSENTIAL: readonly string[] = ['callCentersHidden', 'usersHidden', 'permissionsHidden'];

/** One answer out of many findings: the worst one counts. */
export function judge(findings: readonly Pick<SetupFinding, 'light' | 'code'>[]): Overview {
  const count = (light: Light): number => findings.filter((each) => each.light === light).length;
  const counts = { red: count('red'), amber: count('amber'), green: count('green'), look: count('look') };
  if (counts.red > 0) return { light: 'red', answer: 'answerNo', counts };
  if (findings.some(({ code }) => ESSENTIAL.includes(code))) return { light: 'look', answer: 'answerLook', counts };
  return counts.amber > 0
    ? { light: 'amber', answer: 'answerBut', counts }
    : { light: 'green', answer: 'answerYes', counts };
}
