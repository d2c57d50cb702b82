// oxlint-disable-next-line import/no-unassigned-import -- it gives Node the browser's database
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { howOften } from '../../setup/how-often.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { play } from './sequences/play.ts';
import { scenario, type Scenario } from './sequences/scenario.ts';
import { verify } from './sequences/verify.ts';

const SEQUENCES = howOften(15, 1000);

const site = preparedSite({ plan: madeUpPlan([madeUpAction('2.1 A'), madeUpAction('2.1 B')]) });

it(
  'whatever people, the bot and the network do, each act stands exactly once and nobody is left unheard',
  async () => {
    const count = { sequences: 0, acts: 0, faults: 0, expiries: 0, reloads: 0, clashes: 0, answers: 0 };
    const holds = async (drawn: Scenario) => {
      const graph = await site.start();
      try {
        const cast = await play(graph, drawn);
        await verify(graph, cast, drawn.habits);
        count.sequences++;
        for (const { fate } of cast.people.flatMap(({ fates }) => [...fates.values()])) {
          count.acts++;
          if (fate.startsWith('asked')) count.clashes++;
        }
        const steps = drawn.moments.flat();
        count.faults += steps.filter(({ who }) => who === 'fate').length;
        count.expiries += steps.filter(({ who }) => who === 'clock').length;
        count.reloads += steps.filter((step) => 'act' in step && step.act.do === 'reload').length;
        count.answers += cast.bot.answered.length;
      } finally {
        await graph.stop();
      }
    };
    await fc.assert(fc.asyncProperty(scenario, holds), { numRuns: SEQUENCES, endOnFailure: true });
    console.info(`sequences: ${JSON.stringify(count)}`);
    expect(count.sequences).toBe(SEQUENCES);
  },
  howOften(240_000, 3_000_000),
);
