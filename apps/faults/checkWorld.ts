import type { JournalEntry } from 'c/wxccOutbox';
import type { Call } from '../simulator/desktop/engine';
import type { OrgRecord } from '../simulator/org/engine';
import type { Workplace, World } from './createWorld';
import type { WorldOptions } from './worldOptions';

/** ms. A page that showed a call for so long has begun to save it. */
const GRACE = 8_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const nameOf = ({ interactionId }: Pick<Call, 'interactionId'>): string => `call ${interactionId.slice(-4)}`;

/** Did the call belong to this agent, as the contact center knows? */
const isOwn = (call: Call, { agent }: Workplace): boolean =>
  call.legs.some(({ agentId, role, joinedAt }) => agentId === agent.id && role === 'primary' && joinedAt !== undefined);

/** Calls that "Not logged yet" lists for the agent. */
const isListed = ({ interactionId }: Call, { browser }: Workplace): boolean =>
  browser.leader?.outbox?.state.value.waiting.some((each) => each.interactionId === interactionId) ?? false;

/** A journal, or a page that was there long enough, must not forget it. */
function mustBeLogged({ watch, options }: World, call: Call, { agent }: Workplace): boolean {
  const shownFor = watch.shownFor(agent.id, call.interactionId);
  const isSafe = !options.isStorageRefused && !options.isStorageFaulty;
  return watch.isWritten(agent.id, call.interactionId) || shownFor >= (isSafe ? GRACE : Infinity);
}

/** A page that dies where storage is refused leaves nothing that anybody could go on with. */
const isForgetful = ({ isMortal, isStorageRefused, isStorageFaulty, ending }: WorldOptions): boolean =>
  (isMortal || ending === 'nextDay') && (isStorageRefused || isStorageFaulty);

/** Without a journal a page that died knows nothing, and without Apex nobody can ask Salesforce. */
const mayDouble = ({ options }: World, { hasApex }: Workplace): boolean => !hasApex && isForgetful(options);

function checkCount(world: World, call: Call, tasks: readonly OrgRecord[]): string[] {
  const { places, options } = world;
  const by = ({ userId }: Workplace): number => tasks.filter(({ CreatedById }) => CreatedById === userId).length;
  const owners = places.filter((place) => isOwn(call, place));
  const byApex = owners.filter(({ hasApex }) => hasApex).reduce((sum, place) => sum + by(place), 0);
  const strangers = places.filter((place) => !owners.includes(place) && by(place) > 0);
  return [
    ...owners
      .filter((place) => by(place) > 1 && !mayDouble(world, place))
      .map(({ agent }) => `${nameOf(call)} has several Tasks of ${agent.name}`),
    ...(options.changeOwnership && byApex > 1 ? [`${nameOf(call)} has ${byApex} Tasks`] : []),
    ...strangers.map(({ agent }) => `${nameOf(call)} was never ${agent.name}'s and has a Task`),
  ];
}

function checkThere(world: World, call: Call, tasks: readonly OrgRecord[]): string[] {
  const { places, options } = world;
  return places
    .filter((place) => isOwn(call, place) && mustBeLogged(world, call, place))
    .filter((place) => {
      const own = options.changeOwnership ? tasks : tasks.filter(({ CreatedById }) => CreatedById === place.userId);
      return own.length === 0 && (place.hasApex || !isListed(call, place));
    })
    .map(
      ({ agent, hasApex }) => `${nameOf(call)} has no Task of ${agent.name}${hasApex ? '' : ', and nobody was told'}`,
    );
}

/** By saveLog a Task that was handed over cannot be finished by everybody, so that only Apex is held to it. */
function checkFinished({ places, options }: World, call: Call, tasks: readonly OrgRecord[]): string[] {
  if (isForgetful(options)) return [];
  if (call.state !== 'ended' || !places.every(({ hasApex }) => hasApex)) return [];
  return tasks.filter(({ Status }) => Status !== 'Completed').map(() => `${nameOf(call)} has a Task that stays open`);
}

function checkNotes(world: World, call: Call, tasks: readonly OrgRecord[]): string[] {
  const { places, watch, options } = world;
  // Without storage what was typed goes with the page.
  if (options.isStorageRefused && isForgetful(options)) return [];
  // Without Apex nobody can read what another agent noted, and a page that came late does not know that there is one.
  if (places.some((place) => isOwn(call, place) && !place.hasApex)) return [];
  return places.flatMap((place) => {
    const notes = watch.notesOf(place.agent.id, call.interactionId);
    if (!notes || !isOwn(call, place) || !mustBeLogged(world, call, place)) return [];
    const all = tasks.map(({ Description }) => textOf(Description)).join('\n');
    return notes
      .split(' ')
      .filter((word) => all.split(word).length !== 2)
      .map((word) => `${nameOf(call)}: ${word} stands ${all.split(word).length - 1} times in the Task`);
  });
}

function checkCase(world: World, call: Call): string[] {
  const cases = world.org.list('Case').filter(({ Subject }) => Subject === call.interactionId);
  const withoutApex = world.places.filter((place) => isOwn(call, place) && !place.hasApex);
  const most = withoutApex.length + (withoutApex.length < 2 ? 1 : 0);
  const isExcused = withoutApex.some((place) => mayDouble(world, place));
  return cases.length > most && !isExcused ? [`${nameOf(call)} has ${cases.length} Cases`] : [];
}

/** ms. Who still sets a status so long after everything came to rest goes round in circles. */
const REST = 30_000;

function checkPlace(world: World, { agent, hasApex, browser }: Workplace): string[] {
  const leaders = browser.tabs.filter(({ leader }) => leader.role.value === 'leader');
  const waiting = browser.leader?.outbox?.state.value.waiting.map(({ callKey }) => callKey) ?? [];
  const isListed = ({ key }: { key: string }): boolean =>
    waiting.some((callKey) => key.includes(`|${callKey}|saveCall`));
  const isKept = (entry: JournalEntry): boolean => !hasApex && (entry.state === 'saved' || isListed(entry));
  const orphans = [...(browser.journal?.entries.values() ?? [])].filter(
    (entry) => entry.purpose === 'keepCall' || !isKept(entry),
  );
  const presenceAt = world.watch.presenceAt(agent.id);
  const open = browser.leader?.phone?.state.value.calls ?? [];
  return [
    ...(leaders.length === 1 ? [] : [`${agent.name} has ${leaders.length} phones`]),
    ...orphans.map((entry) => `${agent.name}'s journal keeps ${JSON.stringify(entry).slice(0, 1200)}`),
    ...(presenceAt > world.clock.now() - REST ? [`${agent.name}'s presence does not settle`] : []),
    ...open.map(({ interactionId, state }) => `${agent.name}'s phone shows ${interactionId.slice(-4)} as ${state}`),
  ];
}

/** What must not be when everything is quiet; empty when all is well. */
export function checkWorld(world: World): string[] {
  const { engine, org, places, watch } = world;
  const all = org.list('Task');
  const calls = engine.listCalls().flatMap((call) => {
    const tasks = all.filter(({ CallObject }) => CallObject === call.interactionId);
    return [
      ...checkCount(world, call, tasks),
      ...checkThere(world, call, tasks),
      ...checkFinished(world, call, tasks),
      ...checkNotes(world, call, tasks),
      ...checkCase(world, call),
    ];
  });
  return [...calls, ...places.flatMap((place) => checkPlace(world, place)), ...watch.errors];
}
