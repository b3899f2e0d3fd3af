import { type ComponentType, lazy } from 'react';
import type { MessageKey } from '@/components/strings';

/** One section of the options page. `path` is what the address has after `#/`, and may have more behind it (`#/bank/avoid.policy.per-our`). */
export interface Section {
  path: string;
  title: MessageKey;
  /** Loaded when it is first shown, so that settings do not wait for the bank editor. */
  View: ComponentType<{ rest: string }>;
}

/** In the order of the navigation; the first is shown where the address names none. */
export const SECTIONS: readonly Section[] = [
  { path: 'settings', title: 'options.settings', View: lazy(() => import('@/components/settings/Section')) },
  { path: 'followups', title: 'options.followups', View: lazy(() => import('@/components/followups/Section')) },
  { path: 'bank', title: 'options.bank', View: lazy(() => import('@/components/bank/Section')) },
  { path: 'bench', title: 'options.bench', View: lazy(() => import('@/components/bench/Section')) },
  { path: 'packs', title: 'options.packs', View: lazy(() => import('@/components/packs/Section')) },
  { path: 'team', title: 'options.team', View: lazy(() => import('@/components/team/Section')) },
  { path: 'practice', title: 'options.practice', View: lazy(() => import('@/components/practice/write/Section')) },
  { path: 'log', title: 'options.log', View: lazy(() => import('@/components/log/Section')) },
  { path: 'privacy', title: 'options.privacy', View: lazy(() => import('@/components/privacy/Section')) },
];
