/** The summary for a colleague, as it is copied. Pure. */
import type { HandoverRow } from '@/rules/suggest';

/** One line each, `Label: words`. */
export function asText(rows: readonly HandoverRow[]): string {
  return rows.map((row) => `${row.label}: ${row.text}`).join('\n');
}

/** What Markdown (CommonMark, and the tables and links of its kin) would take for its own. */
const SPECIAL = /[\\`*_{}[\]<>()#+!|~@^-]/g;

/** Words as Markdown shows them unchanged: no emphasis, link, picture, mention or heading out of a customer's marks. */
export function escaped(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(SPECIAL, (mark) => `\\${mark}`)
      // "12." at the beginning is a list, "https://" anywhere a link, "&amp;" a sign
      .replace(/^(\d+)\./, '$1\\.')
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/&(?=#?\w+;)/g, '\\&')
  );
}

/** A Markdown list, the labels in bold. */
export function asMarkdown(rows: readonly HandoverRow[]): string {
  return rows.map((row) => `- **${escaped(row.label)}:** ${escaped(row.text)}`).join('\n');
}
