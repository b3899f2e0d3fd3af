/** One story, told by every page: the reader must get the same turns out of all of them. Our own words. */
export const ASKS =
  'Hello, I ordered a bookcase from you on the 3rd (order 70551) and it has not come yet. Could you please tell me where it is?';
export const ANSWERS =
  'Hello Nadia, thank you for getting in touch. Your bookcase left our depot this morning and the van will bring it on Thursday.';
export const NOTE = 'Depot says the pallet went to the wrong town. Nobody has rung the customer so far.';
export const RAGES =
  'Thursday came and went and NOBODY showed up. I sat at home all day for nothing. This is ridiculous, I want my money back today.';
export const ASKS_AGAIN = 'Is anybody even reading this?';

export interface Expected {
  from: 'customer' | 'agent' | 'note';
  text: string;
  name?: string;
}

export const ALL: Expected[] = [
  { from: 'customer', text: ASKS },
  { from: 'agent', text: ANSWERS },
  { from: 'note', text: NOTE },
  { from: 'customer', text: RAGES },
];
export const NO_NOTE: Expected[] = ALL.filter((t) => t.from !== 'note');
