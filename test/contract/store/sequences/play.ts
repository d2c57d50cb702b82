import type { TestGraph } from '../../../setup/local-graph.ts';
import { MEMBER, OFFICER } from '../../../setup/store.ts';
import { askForFaults, turn } from '../wire.ts';
import { Bot } from './bot.ts';
import { Person } from './person.ts';
import type { Fault, Scenario, Step } from './scenario.ts';

/** Who took part in a scenario, as they stand at its end. */
export interface Cast {
  people: Person[];
  bot: Bot;
}

const ROUNDS_TO_REST = 12;

/** Plays a scenario, then lets the weather clear and everybody finish. */
export async function play(graph: TestGraph, { habits, moments, choices, answer }: Scenario): Promise<Cast> {
  await turn(graph, { ...habits, batchShuffleSeed: 7 });
  const [ada, ben] = await Promise.all([
    Person.atWork(graph.origin, OFFICER, 'Ada', choices),
    Person.atWork(graph.origin, MEMBER, 'Ben', choices.toReversed()),
  ]);
  const bot = new Bot(graph.origin, answer);
  const people = { ada, ben };
  const take = async (step: Step): Promise<void> => {
    if (step.who === 'fate') {
      const { body } = await graph.control<Fault[]>('faults');
      await askForFaults(graph, [...body, step.fault]);
    } else if (step.who === 'clock') {
      await graph.control('tokens', { expire: [step.expire] });
    } else if (step.who === 'bot') {
      await (step.act.do === 'round' ? bot.round() : bot.reload());
    } else await people[step.who].perform(step.act);
  };
  for (const moment of moments) await Promise.all(moment.map(take));
  await askForFaults(graph, []);
  await rest([ada, ben], bot);
  return { people: [ada, ben], bot };
}

/** Everybody sends what still waits, and looks once more. */
async function rest(people: readonly Person[], bot: Bot): Promise<void> {
  for (let round = 0; round < ROUNDS_TO_REST && (await isAnyoneWaiting(people)); round++) {
    for (const person of people) await person.sendAll();
  }
  await bot.round();
  await bot.round();
  for (const person of people) await person.perform({ do: 'look' });
}

const isAnyoneWaiting = async (people: readonly Person[]): Promise<boolean> =>
  (await Promise.all(people.map((person) => person.isWaiting()))).includes(true);
