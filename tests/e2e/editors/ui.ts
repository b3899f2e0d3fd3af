/**
 * Reaches what Evenkeel draws in a page. It stands in closed shadow roots, which neither the page nor selectors can enter; the
 * debugging protocol can, in every build, and no page can use that.
 */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

export interface UiPart {
  text: string;
  attributes: Record<string, string>;
  /** Left, top, width and height in the viewport; null when it is not laid out. */
  box: [number, number, number, number] | null;
}

/** Every part with this `data-testid` ("card", "replacement", "pill", "offer", "note") that is drawn in the page now. */
export async function uiParts(page: Page, testId: string): Promise<UiPart[]> {
  return walk(page, (node) => attributesOf(node)['data-testid'] === testId);
}

/** The underlined pieces of the mirror over a native field. */
export async function fieldMarks(page: Page): Promise<UiPart[]> {
  return walk(page, (node, host) => host === 'EVENKEEL-FIELD' && node.nodeName === 'SPAN');
}

/** Names of all elements of ours in the page's tree: none when nothing is shown. */
export async function hosts(page: Page): Promise<string[]> {
  const found: string[] = [];
  await eachNode(page, (node) => {
    if (node.nodeName.startsWith('EVENKEEL-')) found.push(node.nodeName.toLowerCase());
  });
  return found;
}

/** A real press in the middle of a part. */
export async function press(page: Page, part: UiPart | undefined): Promise<void> {
  if (!part?.box) throw new Error('There is nothing to press.');
  const [left, top, width, height] = part.box;
  await page.mouse.click(left + width / 2, top + height / 2);
}

/** Parts inside the card by the words on them. */
export async function cardButton(page: Page, text: string): Promise<UiPart | undefined> {
  const found = await walk(
    page,
    (node, host) =>
      host === 'EVENKEEL-UI' &&
      node.nodeName === 'BUTTON' &&
      (textOf(node) === text || attributesOf(node)['aria-label'] === text),
  );
  return found[0];
}

type Node = Protocol.DOM.Node;

async function walk(page: Page, wanted: (node: Node, host: string | null) => boolean): Promise<UiPart[]> {
  const cdp = await page.createCDPSession();
  try {
    const nodes: Node[] = [];
    await eachNode(
      page,
      (node, host) => {
        if (wanted(node, host)) nodes.push(node);
      },
      cdp,
    );
    const parts: UiPart[] = [];
    for (const node of nodes) parts.push({ text: textOf(node), attributes: attributesOf(node), box: await boxOf(cdp, node) });
    return parts;
  } finally {
    await cdp.detach();
  }
}

async function eachNode(page: Page, visit: (node: Node, host: string | null) => void, session?: CDPSession): Promise<void> {
  const cdp = session ?? (await page.createCDPSession());
  // Frames of other sites live in processes of their own, each with its own tree.
  const sessions = [cdp];
  cdp.on('sessionattached', (inner: CDPSession) => sessions.push(inner));
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  const go = (node: Node, host: string | null): void => {
    visit(node, host);
    for (const shadow of node.shadowRoots ?? []) go(shadow, node.nodeName);
    for (const child of node.children ?? []) go(child, host);
    if (node.contentDocument) go(node.contentDocument, null);
  };
  for (const each of sessions) {
    const { root } = await each.send('DOM.getDocument', { depth: -1, pierce: true });
    go(root, null);
  }
  if (!session) await cdp.detach();
}

function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue;
  return (node.children ?? []).map(textOf).join('');
}

function attributesOf(node: Node): Record<string, string> {
  const list = node.attributes ?? [];
  const attributes: Record<string, string> = {};
  for (let i = 0; i < list.length; i += 2) attributes[list[i] as string] = list[i + 1] as string;
  return attributes;
}

async function boxOf(cdp: CDPSession, node: Node): Promise<UiPart['box']> {
  try {
    const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId: node.backendNodeId });
    const xs = quads.flatMap((q) => [q[0], q[2], q[4], q[6]] as number[]);
    const ys = quads.flatMap((q) => [q[1], q[3], q[5], q[7]] as number[]);
    if (xs.length === 0) return null;
    const left = Math.min(...xs);
    const top = Math.min(...ys);
    return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
  } catch {
    return null;
  }
}
