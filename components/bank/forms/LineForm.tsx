import { useId, useRef } from 'react';
import { t } from '@/components/strings';
import type { EmpathyEntry, QuestionEntry, StepLineEntry } from '@/phrasebank/schema';
import { fillLine } from '@/rules/suggest/fill';
import { SAMPLE } from '../model/warnings';
import { Fault, Group, Many, Select, Text } from '../parts';
import { Flagged } from './AvoidForm';
import * as choicesOf from './labels';
import { SlotMenu } from './SlotMenu';
import type { FormProps } from './types';

type Line = EmpathyEntry | QuestionEntry | StepLineEntry;

const ASKS = [
  'orderNumber',
  'accountNumber',
  'product',
  'amount',
  'deadline',
  'wants',
  'when',
  'photo',
  'error-text',
  'best-time',
  'address',
];

/** A line to insert: its words with places to fill, a preview, and when it is offered. */
export function LineForm({ entry, change, faults, readOnly, flagged }: FormProps<Line>) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const filled = fillLine(entry.text, SAMPLE);
  const insert = (slot: string) => {
    const { selectionStart: from, selectionEnd: to } = field.current ?? {
      selectionStart: entry.text.length,
      selectionEnd: entry.text.length,
    };
    change({ text: `${entry.text.slice(0, from)}${slot}${entry.text.slice(to)}` } as Partial<Line>);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + slot.length, from + slot.length);
    });
  };
  const [low, high] = entry.bands ?? ['calm', 'furious'];
  const bands = (next: [typeof low, typeof high]) =>
    change({ bands: next[0] === 'calm' && next[1] === 'furious' ? undefined : next } as Partial<Line>);
  return (
    <>
      <div className="bk-group">
        <label className="bk-label" htmlFor={id}>
          {t('bank.line')}
        </label>
        <textarea
          ref={field}
          id={id}
          className="field bk-line"
          rows={3}
          value={entry.text}
          readOnly={readOnly}
          aria-invalid={faults.text ? true : undefined}
          aria-describedby={`${id}h ${id}f`}
          onChange={(e) => change({ text: e.target.value } as Partial<Line>)}
        />
        <p className="soft small" id={`${id}h`}>
          {t('bank.line.hint')}
        </p>
        <Fault words={faults.text} id={`${id}f`} />
        <Flagged texts={flagged.get(entry.text.trim())} />
        {!readOnly && (
          <div className="bk-acts">
            <SlotMenu insert={insert} />
          </div>
        )}
      </div>
      <Group label={t('bank.preview')}>
        <p className="bk-preview" data-testid="preview">
          {entry.text.trim() ? (filled?.text ?? t('bank.preview.none')) : t('bank.preview.empty')}
        </p>
      </Group>
      {entry.kind === 'step' && (
        <Select
          label={t('bank.step')}
          value={entry.step}
          choices={choicesOf.steps()}
          disabled={readOnly}
          change={(step) => change({ step } as Partial<Line>)}
        />
      )}
      {entry.kind === 'question' && (
        <>
          <Text
            label={t('bank.asks')}
            hint={t('bank.asks.hint', { examples: ASKS.join(', ') })}
            value={entry.asks}
            fault={faults.asks}
            readOnly={readOnly}
            change={(asks) => change({ asks } as Partial<Line>)}
          />
        </>
      )}
      <Group label={t('bank.when.offer')} hint={t('bank.when.offer.hint')}>
        <div className="bk-three">
          <Select
            label={t('bank.bands.from')}
            value={low}
            choices={choicesOf.bands()}
            disabled={readOnly}
            change={(b) => bands([b, high])}
          />
          <Select
            label={t('bank.bands.to')}
            value={high}
            choices={choicesOf.bands()}
            disabled={readOnly}
            change={(b) => bands([low, b])}
          />
          <Select
            label={t('bank.when.channel')}
            value={entry.channel ?? 'any'}
            choices={choicesOf.channels()}
            disabled={readOnly}
            change={(c) => change({ channel: c === 'any' ? undefined : c } as Partial<Line>)}
          />
        </div>
        <Many
          label={t('bank.issues')}
          hint={t('bank.issues.hint')}
          value={entry.issues ?? []}
          choices={choicesOf.issues()}
          disabled={readOnly}
          change={(issues) => change({ issues } as Partial<Line>)}
        />
        {entry.kind === 'step' && (
          <>
            <Many
              label={t('bank.wants')}
              value={entry.wants ?? []}
              choices={choicesOf.wants()}
              disabled={readOnly}
              change={(wants) => change({ wants } as Partial<Line>)}
            />
            <Many
              label={t('bank.threats')}
              value={entry.threats ?? []}
              choices={choicesOf.threats()}
              disabled={readOnly}
              change={(threats) => change({ threats } as Partial<Line>)}
            />
          </>
        )}
        <details open={(entry.cues ?? []).length > 0}>
          <summary>{t('bank.cues', { n: entry.cues?.length ?? 0 })}</summary>
          <Many
            label={t('bank.cues.label')}
            hint={t('bank.cues.hint')}
            value={entry.cues ?? []}
            choices={choicesOf.cues()}
            disabled={readOnly}
            change={(cues) => change({ cues } as Partial<Line>)}
          />
        </details>
      </Group>
    </>
  );
}
