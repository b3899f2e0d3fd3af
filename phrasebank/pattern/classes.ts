import { KIND, type Unit } from './units';

/** Classes that look at one unit. The rest are written in the pattern syntax itself, in `CLASS_PATTERNS`. */
export const PRIMITIVES: Readonly<Record<string, (u: Unit) => boolean>> = {
  word: (u) => (u.kinds & (KIND.word | KIND.number)) !== 0,
  figure: (u) => (u.kinds & KIND.number) !== 0,
  sum: (u) => (u.kinds & KIND.money) !== 0,
  name: (u) => (u.kinds & KIND.name) !== 0,
  ing: (u) => (u.kinds & KIND.ing) !== 0,
  noun: (u) => (u.kinds & KIND.modifier) !== 0 && (u.kinds & KIND.filler) === 0,
  capitals: (u) => (u.kinds & KIND.shout) !== 0,
  '!!': (u) => (u.kinds & KIND.bangs) !== 0,
  '?!': (u) => (u.kinds & KIND.quizzed) !== 0,
};

/**
 * Named word classes. Each may use those above it. A lead reads them as `<name>` in a pattern; `<word>`, `<figure>` (digits),
 * `<sum>` (an amount with its sign), `<name>` (a capitalised name), `<ing>` (a word in -ing), `<noun>` (not a function word),
 * `<capitals>` (a shouted word), `<!!>` and `<?!>` (runs of marks) are built in.
 */
export const CLASS_PATTERNS: Readonly<Record<string, string>> = {
  number:
    '<figure> | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | fifteen | twenty | thirty | forty | sixty | ninety | hundred | dozen | half',
  money: '<sum> | <number> (pound | euro | dollar | quid | pence | cent | buck | rupee | grand | p | rs)',
  pronoun: 'i | you | he | she | it | we | they | me | him | her | us | them',
  the: "the | a | an | our | your | my | their | his | her | its | this | that | these | those | any | every | <name> 's",
  we: 'i | we | they | nobody here | (our | the) (team | staff | company | manager | people | office | department)',
  not: 'not | never | no longer',
  cannot:
    'can not | be not able to | be unable to | be not in a position to | be in no position to | be not allowed to | be not permitted to | be not authorised to | be powerless to | have no way to | have no way of',
  weekday:
    '=monday | =tuesday | =wednesday | =thursday | =friday | =saturday | =sunday | =mon | =tue | =tues | =wed | =thu | =thurs | =fri | weekend',
  month:
    '=january | =february | =march | =april | =may | =june | =july | =august | =september | =october | =november | =december | =jan | =feb | =aug | =sept | =sep | =oct | =nov | =dec',
  period: 'second | minute | min | hour | hr | day | night | week | month | year | working day | business day | fortnight',
  day: 'today | tonight | tomorrow | this (morning | afternoon | evening) | <weekday> | next week | this week | noon | midnight | lunchtime | teatime',
  date: '<figure> [of] <month> | <month> [the] <figure> | the <figure>',
  clock:
    "<figure> (am | pm | o'clock | a.m | p.m | cet | gmt) | (at | by | before | after | between | until) <figure> | noon | midnight | half (past | five | six | seven | eight | nine | ten)",
  time: '<day> | <date> | <clock> | (in | within | under | for) [about | around | the | the next | next] (<number> | an | a | one) <period> | <number> <period> | (end | close) of (the | business | play | this) [day | week | month | shift]',
  soon: 'soon | soonish | shortly | as soon as [we | i] (possible | can | practicable) | in due (course | time) | at the earliest [convenience | opportunity] | in the near future | at some (point | stage) | before (long | too long) | in a (bit | while | moment | minute) | in no time | one of these days | in the coming (day | week) | in some (day | time) | in a few day | in time | eventually | sooner or later | some time | sometime | whenever <word>',
  team: 'department | team | colleague | division | desk | branch | office | manager | supervisor | people | staff | guy | folk | lot | section | unit | specialist | line | side',
  problem:
    'issue | matter | problem | case | complaint | request | query | concern | ticket | question | situation | enquiry | inquiry | claim | fault | grievance | feedback | comment | message | email',
  refund:
    'refund | reimburse | compensate | compensation | credit | repay | replace | replacement | exchange | money back | the money | discount | payout | waive | reverse',
  policy:
    'policy | rule | term | guideline | regulation | procedure | protocol | process | contract | agreement | condition | small print | fine print | t&c | warranty | clause | provision | red tape',
};
