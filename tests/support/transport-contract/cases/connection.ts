import assert from 'node:assert/strict';
import { transportCapabilitiesSchema } from '#shared/domain/transport-capabilities.ts';
import type { ContractCase } from './contract-case.ts';
import { online, until } from './steps.ts';

/** Coming online, being away, and linking. */
export const CONNECTION: readonly ContractCase[] = [
  {
    title: 'says which link it is and what that can do, and comes online',
    run: async (world) => {
      const { capabilities, state } = await world.driver.facts();
      assert.deepEqual(transportCapabilitiesSchema.parse(capabilities), capabilities);
      assert.notEqual(state.phase, 'online');
      await online(world);
      await until(world.driver, (heard) => heard.find(({ kind }) => kind === 'ready') ?? true);
    },
  },
  {
    title: 'is away as long as some work takes, and is back after it',
    needs: ({ refuseNext }) => refuseNext !== null,
    run: async (world) => {
      await online(world);
      assert.notEqual(await world.driver.whileDisconnected(), 'online');
      await online(world);
    },
  },
  {
    title: 'refuses a pairing code where it does not link by one',
    run: async (world) => {
      await online(world);
      const { capabilities, state } = await world.driver.facts();
      if (capabilities.linksBy === 'code') return;
      const refusal = await world.driver.linkByPhone('201000000101');
      assert.equal(refusal, capabilities.linksBy === 'credentials' ? 'pairing-refused' : null);
      assert.equal((await world.driver.facts()).state.phase, state.phase);
    },
  },
];
