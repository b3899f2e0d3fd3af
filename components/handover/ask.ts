import { createContext } from 'react';
import type { Handover } from '@/rules/suggest';

/** Asks the worker for the summary of a tab's conversation; null where nothing is read. */
export type AskHandover = (tabId: number) => Promise<Handover | null>;

/** Null where there is no worker to ask: then the block is not there. */
export const HandoverContext = createContext<AskHandover | null>(null);
