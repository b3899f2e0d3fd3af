import { deBank } from './de-bank';
import { deBench } from './de-bench';
import { deCore } from './de-core';
import { dePacks } from './de-packs';
import { deRooms } from './de-rooms';
import { deTeam } from './de-team';
import type { Message } from './fill';

/** Every word of the interface in German. What is missing here is said in English: see index.ts; a test tells what is missing. */
export const de: Record<string, Message> = {
  ...deCore,
  ...deBank,
  ...deRooms,
  ...deBench,
  ...dePacks,
  ...deTeam,
};
