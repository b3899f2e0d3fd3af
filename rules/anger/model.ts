import { type Features, WORDING } from './features';
import { wordingGate } from './learned';
import weights from './weights.json';

/** Trained by `tests/eval/train-anger.ts`: weights in grades, and the cuts between the five bands on the same scale. */
export interface Model {
  bias: number;
  weights: Record<string, number>;
  cuts: readonly [number, number, number, number];
}

const MODEL = weights as unknown as Model;

/** The weighed sum of the features, in grades; open at both ends. */
export function latentOf(features: Features, model: Model = MODEL): number {
  let z = model.bias;
  for (const [name, value] of features) z += (model.weights[name] ?? 0) * value;
  return z + wordingGate(z) * (features.get(WORDING) ?? 0);
}

/** What makes a message furious rather than angry: a named threat, abuse, swearing, fury in so many words. Without any of it the scale bends below 80. */
const SEVERE = [
  'feel.fury',
  'abuse.insult',
  'abuse.curse',
  'swear.strong',
  'threat.chargeback',
  'threat.legal',
  'threat.regulator',
  'threat.public',
  'threat.harm',
  'emoji.rage',
];
const HALF_SEVERE = ['threat.leave', 'verdict.outrage', 'verdict.crook', 'verdict.worst', 'verdict.theft'];

/** How far a message is of the furious kind, 0..1. */
export function severityOf(features: Features): number {
  const most = (names: readonly string[]) => Math.max(0, ...names.map((n) => Math.min(1, features.get(n) ?? 0)));
  return Math.min(1, most(SEVERE) + 0.5 * most(HALF_SEVERE));
}

/**
 * From grades to the 0..100 scale: the cuts fall on 20, 40, 60 and 80, between them it is linear, beyond them it bends but never stops.
 * @param severity 0..1, see `severityOf`
 */
export function scoreOf(latent: number, severity: number, cuts: Model['cuts'] = MODEL.cuts): number {
  const score = scaled(latent, cuts);
  return score - 0.75 * (1 - severity) * Math.max(0, score - 72);
}

function scaled(latent: number, cuts: Model['cuts']): number {
  const [c1, c2, c3, c4] = cuts;
  if (latent < c1) return 20 * Math.exp((latent - c1) / 0.8);
  if (latent < c2) return 20 + (20 * (latent - c1)) / (c2 - c1);
  if (latent < c3) return 40 + (20 * (latent - c2)) / (c3 - c2);
  if (latent < c4) return 60 + (20 * (latent - c3)) / (c4 - c3);
  return 100 - 20 * Math.exp(-(latent - c4) / 2.5);
}
