/** Frames nest only so deep in life; the limit keeps a hostile chain from costing time. */
const MAX_DEPTH = 10;

/** Windows above `start`, nearest first. `parent` may be read across origins. */
export function ancestorsOf(start: Window): readonly Window[] {
  const chain: Window[] = [];
  for (let at = start; at.parent !== at && chain.length < MAX_DEPTH; at = at.parent) chain.push(at.parent);
  return chain;
}
