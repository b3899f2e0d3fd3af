/** One reason to think the customer more, or less, angry. */
export interface Signal {
  /** Dotted name, e.g. `contact.again`. Names are part of the trained weights: a renamed signal must be trained anew. */
  id: string;
  /** One plain sentence for the agent, about the wording. */
  why: string;
  /** What an expert would give the first occurrence, in grades (0..4); training starts from here and may move it. */
  prior: number;
  /**
   * How its context changes it. `feeling`: someone's mood, so another person's, a past one or a denied one does not count.
   * `verdict`: a judgement, so a denied one or one on a third party does not count. `calm`: praise or ease, so a denied one does not count. `fact`: counts as it stands.
   */
  context: 'feeling' | 'verdict' | 'calm' | 'fact';
  /** See `pattern.ts`. */
  patterns: readonly string[];
  /** Texts in which it must be found, and texts in which it must not: run as tests. */
  hits: readonly string[];
  misses: readonly string[];
}
